// What Lighthouse says of pages. Reads {chromium, certificate: {pfx, passphrase}, folder, address, categories, runs: [{path, device, scheme}]}
// as JSON, serves the folder at its own address over TLS, and writes a list of {path, device, scheme, scores, faults}.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { serve } from './site.mjs';

const asked = JSON.parse(readFileSync(0, 'utf8'));
const certificate = { pfx: readFileSync(asked.certificate.pfx), passphrase: asked.certificate.passphrase };
// Only who measures speed has to wait until all is quiet.
const AT_ONCE = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
  disableFullPageScreenshot: true,
};
const pace = asked.categories.includes('performance') ? {} : AT_ONCE;
const server = await serve(asked.folder, certificate);
const profile = mkdtempSync(join(tmpdir(), 'herald-lighthouse-'));
const browser = await puppeteer.launch({
  executablePath: asked.chromium,
  userDataDir: profile,
  acceptInsecureCerts: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--ignore-certificate-errors',
    `--host-resolver-rules=MAP ${new URL(asked.address).host}:443 127.0.0.1:${server.address().port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
  ],
});

try {
  const results = [];
  for (const run of asked.runs) {
    results.push({ ...run, ...(await look(run)) });
  }
  console.log(JSON.stringify(results));
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}

async function look({ path, device, scheme }) {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const flags = { onlyCategories: asked.categories, logLevel: 'error', output: 'json', ...pace };
  const { lhr } = await lighthouse(
    new URL(path, asked.address).href, flags, device === 'desktop' ? desktopConfig : undefined, page);
  await page.close();
  if (lhr.runtimeError) {
    throw new Error(`${path}: ${lhr.runtimeError.message}`);
  }
  return { scores: scores(lhr), faults: faults(lhr) };
}

function scores(lhr) {
  return Object.fromEntries(
    Object.values(lhr.categories).map((category) => [category.id, Math.round(category.score * 100)]));
}

/** The audits that cost points. */
function faults(lhr) {
  return Object.values(lhr.categories)
    .flatMap((category) => category.auditRefs)
    .filter((audit) => audit.weight > 0 && (lhr.audits[audit.id].score ?? 1) < 1)
    .map((audit) => lhr.audits[audit.id])
    .map((audit) => `${audit.id}: ${audit.displayValue ?? audit.title} ${first(audit)}`.trim());
}

function first(audit) {
  const item = audit.details?.items?.[0];
  return item?.node?.snippet ?? item?.description ?? item?.url ?? '';
}
