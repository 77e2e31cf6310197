import { parseFeed } from 'feedsmith';
import { each } from './each.mjs';

const readers = { atom: readAtom, json: readJson, rss: readRss };

await each((source) => {
  const { format, feed } = parseFeed(source);
  return { format, ...readers[format](feed) };
});

function readAtom(feed) {
  return {
    title: feed.title.value,
    self: link(feed.links, 'self'),
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      url: link(entry.links, 'alternate'),
      title: entry.title.value,
      published: entry.published,
      modified: entry.updated,
      authors: names(entry.authors),
      tags: (entry.categories ?? []).map((category) => category.term),
      pictures: [...media(entry.media), ...enclosures(entry.links?.filter((one) => one.rel === 'enclosure'), 'href')],
      html: entry.content?.value,
      summary: entry.summary?.value,
    })),
  };
}

function readRss(feed) {
  return {
    title: feed.title,
    self: link(feed.atom?.links, 'self'),
    items: (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      url: item.link,
      title: item.title,
      published: item.pubDate,
      modified: item.atom?.updated ?? item.dcterms?.modified?.[0],
      authors: [...(item.dc?.creators ?? []), ...names(item.atom?.authors), ...(item.authors ?? []).map(name)],
      tags: (item.categories ?? []).map((category) => category.name),
      pictures: [...media(item.media), ...enclosures(item.enclosures, 'url')],
      html: item.content?.encoded,
      summary: item.description,
    })),
  };
}

function readJson(feed) {
  return {
    title: feed.title,
    self: feed.feed_url,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      published: item.date_published,
      modified: item.date_modified,
      authors: names(item.authors),
      tags: item.tags ?? [],
      pictures: [item.image, item.banner_image].filter(Boolean),
      html: item.content_html,
      summary: item.summary,
    })),
  };
}

function link(links, rel) {
  return links?.find((one) => one.rel === rel)?.href;
}

function names(people) {
  return (people ?? []).map((person) => person.name);
}

function name(person) {
  return typeof person === 'string' ? person : person.name;
}

function media(found) {
  const contents = [...(found?.contents ?? []), ...(found?.groups ?? []).flatMap((group) => group.contents ?? [])];
  return [...contents, ...(found?.thumbnails ?? [])].map((one) => one.url);
}

function enclosures(found, address) {
  return (found ?? []).filter((one) => one.type?.startsWith('image/')).map((one) => one[address]);
}
