import { Readable } from 'node:stream';
import { ErrorLevel, XMLToSitemapIndexStream, XMLToSitemapItemStream } from 'sitemap';
import { each } from './each.mjs';

await each(async (source) => {
  const Reader = source.includes('<sitemapindex') ? XMLToSitemapIndexStream : XMLToSitemapItemStream;
  const reader = Readable.from([source]).pipe(new Reader({ level: ErrorLevel.THROW, logger: false }));
  const entries = await reader.toArray();
  return entries.map((entry) => ({
    url: entry.url,
    modified: entry.lastmod,
    pictures: (entry.img ?? []).map((picture) => picture.url),
  }));
});
