// A host for a built site on loopback, as a good one is: TLS, HTTP/2, brotli or gzip, and the headers that `_headers` says.
import { createSecureServer } from 'node:http2';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const PACKED = ['.html', '.css', '.js', '.json', '.txt', '.xml', '.webmanifest', '.svg'];

/** Serves a folder on a free port of 127.0.0.1; ends with close(). */
export function serve(folder, certificate) {
  const rules = headerRules(join(folder, '_headers'));
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'https://localhost').pathname);
    const file = found(join(folder, path));
    const name = file ?? join(folder, '404.html');
    const [bytes, coding] = packed(readFileSync(name), extname(name), request.headers['accept-encoding'] ?? '');
    const headers = { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' };
    rules.filter((rule) => rule.path.test(path)).forEach((rule) => Object.assign(headers, rule.headers));
    response.writeHead(file ? 200 : 404, { ...headers, ...coding, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
  return new Promise((started) => server.listen(0, '127.0.0.1', () => started(server)));
}

function found(path) {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : undefined;
}

function packed(bytes, extension, accepted) {
  if (!PACKED.includes(extension)) {
    return [bytes, {}];
  }
  return accepted.includes('br')
    ? [brotliCompressSync(bytes), { 'content-encoding': 'br', vary: 'accept-encoding' }]
    : [gzipSync(bytes), { 'content-encoding': 'gzip', vary: 'accept-encoding' }];
}

/** Netlify's and Cloudflare's form: a path, in which `*` is anything, and its headers, indented. */
function headerRules(file) {
  const rules = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    if (line.startsWith('/')) {
      const path = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      rules.push({ path: new RegExp(`^${path}$`), headers: {} });
    } else if (line.includes(':') && line.startsWith(' ')) {
      const colon = line.indexOf(':');
      rules.at(-1).headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
    }
  }
  return rules;
}
