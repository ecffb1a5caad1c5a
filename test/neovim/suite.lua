-- What a drafter does in Neovim, by the functions of its own client: each test in turn, and the results as JSON.
local root, folder, results = vim.env.LACUNA_ROOT, vim.env.LACUNA_FOLDER, vim.env.LACUNA_RESULTS
local patience = 20000

-- ---- support ----------------------------------------------------------------------------------------------------

local function fail(...)
  error(string.format(...), 0)
end

--- Waits until `find` gives something, and gives that.
local function until_(what, find)
  local found
  local came = vim.wait(patience, function()
    found = find()
    return found and true or false
  end, 20)
  if not came then
    fail('%s did not come', what)
  end
  return found
end

local function name_of(buffer)
  return vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

--- Opens a file and speaks to the server about it; every file has the same one.
local client
local function open(name)
  local buffer = vim.fn.bufadd(folder .. '/' .. name)
  vim.api.nvim_win_set_buf(0, buffer)
  vim.bo.filetype = 'norm'
  client = client
    or vim.lsp.start_client({
      name = 'lacuna',
      cmd = { vim.env.LACUNA_NODE, root .. '/dist/cli.mjs', 'lsp', '--stdio' },
      root_dir = folder,
    })
  if not client then
    fail('the server did not start')
  end
  vim.lsp.buf_attach_client(buffer, client)
  until_('the server', function()
    return (vim.lsp.get_client_by_id(client) or {}).initialized
  end)
  return buffer
end

--- Puts the cursor on the first character of some words, past others that come before them.
local function at(words, after)
  local text = text_of(0)
  local from = 1
  if after then
    from = select(2, text:find(after, 1, true)) or fail('the text has no "%s"', after)
  end
  local place = text:find(words, from, true) or fail('the text has no "%s"', words)
  local before = vim.split(text:sub(1, place - 1), '\n', { plain = true })
  vim.api.nvim_win_set_cursor(0, { #before, #before[#before] })
end

--- The findings of a code in a buffer.
local function findings(buffer, code)
  return vim.tbl_filter(function(one)
    local given = one.code or vim.tbl_get(one, 'user_data', 'lsp', 'code')
    return given == code
  end, vim.diagnostic.get(buffer))
end

-- ---- tests ------------------------------------------------------------------------------------------------------

local tests = {}
local function test(title, run)
  table.insert(tests, { title = title, run = run })
end

test('shows a gap on the title of the accord, and follows the text as it is typed', function()
  local buffer = open('accord-2015.norm')
  local found = until_('the gap', function()
    return findings(buffer, 'gap/beacons')[1]
  end)
  assert(found.source == 'norms', 'the source is ' .. tostring(found.source))
  assert(found.message:match('%.$'), found.message)
  local line = vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, false)[1]
  assert(line:match('^accord '), line)

  at('disruption', 'activity ')
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  vim.api.nvim_buf_set_text(buffer, row - 1, column, row - 1, column, { 'beacons, ' })
  until_('the closed gap', function()
    return #findings(buffer, 'gap/beacons') == 0 and #findings(buffer, 'gap/implants') == 1
  end)
end)

test('explains a norm on hovering', function()
  open('accord-2015.norm')
  at('no-first-use')
  vim.lsp.buf.hover()
  local card = until_('the card', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        return text_of(vim.api.nvim_win_get_buf(window))
      end
    end
  end)
  assert(card:find('No first use against critical infrastructure', 1, true), card)
  assert(card:find('prohibits', 1, true), card)
end)

test('leads from a term to its declaration in the library', function()
  open('accord-2015.norm')
  at('destruction', 'activity ')
  vim.lsp.buf.definition()
  until_('the library', function()
    return name_of(0) == 'cyber-operations.norm'
  end)
  assert(vim.fn.getline('.'):match('^term destruction'), vim.fn.getline('.'))
end)

test('lists the references to a definition in every file of the draft', function()
  open('river/accord.norm')
  at('lifelines', 'targets ')
  vim.lsp.buf.references({ includeDeclaration = true })
  local items = until_('the list', function()
    local listed = vim.fn.getqflist()
    return #listed > 0 and listed
  end)
  local files = vim.tbl_map(function(item)
    return name_of(item.bufnr)
  end, items)
  table.sort(files)
  assert(table.concat(files, ' ') == 'accord.norm accord.norm mandate.norm', table.concat(files, ' '))
  vim.cmd('cclose')
end)

test('renames a term in the draft, its library and the incidents', function()
  local library = open('river/river.norm')
  local accord = open('river/accord.norm')
  at('diversion', 'activity ')
  vim.lsp.buf.rename('abstraction')
  until_('the new name', function()
    return text_of(accord):find('abstraction other than wells', 1, true)
  end)
  local expected = {
    ['accord.norm'] = 'activity    abstraction\n',
    ['river.norm'] = 'term abstraction\n',
    ['incidents.norm'] = 'activity    abstraction\n',
  }
  for name, words in pairs(expected) do
    local buffer = vim.fn.bufnr(folder .. '/river/' .. name)
    assert(buffer > 0, name .. ' was not opened')
    assert(text_of(buffer):find(words, 1, true), name .. ' does not say "' .. words .. '":\n' .. text_of(buffer))
  end
  -- The old name, and that alone, is now unknown: the server has followed both files.
  at('abstraction', 'activity ')
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  vim.api.nvim_buf_set_text(accord, row - 1, column, row - 1, column, { 'diversion, ' })
  until_('one finding', function()
    return #findings(accord, 'unknown-term') == 1 and #findings(library, 'unknown-term') == 0
  end)
end)

test('renames a definition in the mandate as well', function()
  local accord = open('river/accord.norm')
  at('lifelines', 'define ')
  vim.lsp.buf.rename('sources of life')
  until_('the new name', function()
    return text_of(accord):find('targets     sources of life of another Party', 1, true)
  end)
  local mandate = text_of(vim.fn.bufnr(folder .. '/river/mandate.norm'))
  assert(mandate:find('targets sources of life of another Party', 1, true), mandate)
end)

test('ends the server with the last file', function()
  vim.lsp.stop_client(client)
  until_('the end', function()
    return vim.lsp.client_is_stopped(client)
  end)
end)

-- ---- results ----------------------------------------------------------------------------------------------------

local told, passed, failed = {}, 0, 0
for _, one in ipairs(tests) do
  local begun = vim.loop.hrtime()
  local ok, problem = pcall(one.run)
  if ok then
    passed = passed + 1
  else
    failed = failed + 1
  end
  local duration = math.floor((vim.loop.hrtime() - begun) / 1e6)
  table.insert(told, { title = one.title, duration = duration, error = not ok and tostring(problem) or nil })
end
vim.fn.writefile({ vim.json.encode({ passed = passed, failed = failed, tests = told }) }, results)
vim.cmd('qall!')
