import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { each } from './each.mjs';

const options = { useISODateFormat: true, descriptionMaxLen: 0, getExtraEntryFields: extra, getExtraFeedFields };

await each((source) => {
  const json = source.trimStart().startsWith('{');
  const feed = json ? extractFromJson(JSON.parse(source), options) : extractFromXml(source, options);
  return {
    format: feed.format,
    title: feed.title,
    self: feed.self,
    items: feed.entries.map(({ first, raw, link, ...entry }) => ({
      ...entry,
      title: raw ?? entry.title,
      published: first ?? entry.published,
      url: link,
    })),
  };
});

function getExtraFeedFields(feed) {
  const format = feed.version === '2.0' || feed.generator !== undefined || feed.item ? 'rss' : feed.items ? 'json' : 'atom';
  const links = [feed['atom:link'], feed.link].flat();
  return { format, self: feed.feed_url ?? links.find((one) => one?.['@_rel'] === 'self')?.['@_href'] };
}

// What the parser has read of an entry besides what it makes the same in each format.
function extra(entry) {
  return {
    raw: plain(entry.title), // which it decodes twice
    first: entry.published, // which it takes for the same as Atom's updated
    modified: entry.date_modified ?? entry.updated ?? entry['atom:updated'],
    authors: people(entry.authors ?? entry['dc:creator'] ?? entry.author),
    tags: list(entry.tags ?? entry.category).map((tag) => tag['@_term'] ?? plain(tag)),
    pictures: [
      ...list(entry.image),
      ...list(entry.banner_image),
      ...[entry['media:content'], entry['media:thumbnail'], entry.enclosure].flatMap(list).map((one) => one['@_url']),
      ...list(entry.link).filter((one) => one['@_rel'] === 'enclosure').map((one) => one['@_href']),
    ],
    html: entry.content_html ?? plain(entry['content:encoded'] ?? entry.content),
    summary: plain(entry.summary ?? entry.description),
  };
}

function people(found) {
  return list(found).map((person) => plain(person.name ?? person));
}

function list(found) {
  return found === undefined || found === null ? [] : [found].flat();
}

function plain(found) {
  return typeof found === 'object' ? (found['#text'] ?? '') : found;
}
