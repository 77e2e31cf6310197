import { unfurl } from 'unfurl.js';
import { each } from './each.mjs';

const headers = { 'content-type': 'text/html; charset=utf-8' };

await each(async (html, address) => {
  const page = await unfurl(address, { oembed: false, fetch: async () => new Response(html, { headers }) });
  const image = page.open_graph.images?.[0] ?? {};
  return {
    title: page.open_graph.title,
    description: page.open_graph.description,
    site: page.open_graph.site_name,
    type: page.open_graph.type,
    address: page.open_graph.url,
    picture: image.url,
    width: Number(image.width ?? 0),
    height: Number(image.height ?? 0),
    alt: image.alt,
    card: page.twitter_card?.card,
    window: page.title,
    icon: page.favicon,
  };
});
