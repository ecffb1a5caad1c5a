// Loaded before a program (`node --require`): whatever would leave this machine throws, and says so on standard error.
const deny = (what) => () => {
  process.stderr.write(`DENIED ${what}\n`);
  throw new Error(`no connection is allowed: ${what}`);
};
const net = require('node:net');
const dns = require('node:dns');
const dgram = require('node:dgram');

net.Socket.prototype.connect = deny('net');
dgram.createSocket = deny('dgram');
for (const api of [dns, dns.promises, dns.Resolver.prototype]) {
  for (const name of Object.keys(api)) if (/^(lookup|resolve|reverse)/.test(name)) api[name] = deny(`dns.${name}`);
}
globalThis.fetch = deny('fetch');
globalThis.WebSocket = deny('WebSocket');
