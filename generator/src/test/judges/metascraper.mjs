import metascraper from 'metascraper';
import description from 'metascraper-description';
import image from 'metascraper-image';
import title from 'metascraper-title';
import { each } from './each.mjs';

const scrape = metascraper([title(), description(), image()]);

await each(async (html, url) => {
  const page = await scrape({ html, url, validateUrl: false });
  return { title: page.title, description: page.description, picture: page.image };
});
