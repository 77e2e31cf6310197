import { getPreviewFromContent } from 'link-preview-js';
import { each } from './each.mjs';

await each(async (html, address) => {
  const page = await getPreviewFromContent({ url: address, headers: { 'content-type': 'text/html' }, data: html });
  return { title: page.title, description: page.description, site: page.siteName, picture: page.images?.[0] };
});
