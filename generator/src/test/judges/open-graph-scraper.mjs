import ogs from 'open-graph-scraper';
import { each } from './each.mjs';

await each(async (html) => {
  const { result } = await ogs({ html });
  const image = result.ogImage?.[0] ?? {};
  return {
    title: result.ogTitle,
    description: result.ogDescription,
    site: result.ogSiteName,
    type: result.ogType,
    address: result.ogUrl,
    picture: image.url,
    width: Number(image.width ?? 0),
    height: Number(image.height ?? 0),
    alt: image.alt,
    card: result.twitterCard,
    posting: (result.jsonLD ?? []).flatMap((graph) => graph['@graph'] ?? [graph]).find((node) => node['@type'] === 'BlogPosting'),
  };
});
