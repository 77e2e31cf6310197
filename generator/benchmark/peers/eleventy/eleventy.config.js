import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import highlight from "@11ty/eleventy-plugin-syntaxhighlight";
import footnotes from "markdown-it-footnote";

const PAGE = 10;

export default function (config) {
  config.addPlugin(highlight);
  config.addPlugin(feedPlugin, {
    outputPath: "/feed.xml",
    collection: { name: "posts", limit: 20 },
    metadata: {
      language: "en",
      title: "Notes of a benchmark",
      subtitle: "A blog that nobody wrote.",
      base: "https://bench.example/",
      author: { name: "Ada Almond" },
    },
  });
  config.amendLibrary("md", (markdown) => markdown.use(footnotes));
  config.addPassthroughCopy("img");
  config.addPassthroughCopy("style.css");
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("words", (date) =>
    date.toLocaleDateString("en", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
  );
  config.addFilter("excerpt", (html) => /<p>[^]*?<\/p>/.exec(html)?.[0] ?? "");

  const posts = (all) => all.getFilteredByGlob("posts/*.md").sort((one, other) => other.date - one.date);
  config.addCollection("newest", (all) => withNeighbours(posts(all)));
  config.addCollection("terms", (all) => lists(posts(all)));
  config.addCollection("termPages", (all) => lists(posts(all)).flatMap(paged));
}

// Each post knows the next and the one before, without a search through all of them.
function withNeighbours(posts) {
  posts.forEach((post, index) => {
    post.data.newer = posts[index - 1];
    post.data.older = posts[index + 1];
  });
  return posts;
}

// Tags, authors and series, each with its posts.
function lists(posts) {
  const terms = new Map();
  for (const post of posts) {
    for (const [kind, name] of named(post.data)) {
      const url = `/${kind}/${slug(name)}/`;
      if (!terms.has(url)) terms.set(url, { kind, name, url, posts: [] });
      terms.get(url).posts.push(post);
    }
  }
  return [...terms.values()].sort((one, other) => one.url.localeCompare(other.url));
}

function named(data) {
  const tags = data.tags.filter((tag) => tag !== "posts").map((tag) => ["tags", tag]);
  return [...tags, ["authors", data.author], ...(data.series ? [["series", data.series]] : [])];
}

const slug = (name) => name.toLowerCase().replaceAll(" ", "-");

function paged(term) {
  const count = Math.ceil(term.posts.length / PAGE);
  const url = (number) => (number === 0 ? term.url : `${term.url}page/${number + 1}/`);
  return Array.from({ length: count }, (_, number) => ({
    title: term.name,
    url: url(number),
    posts: term.posts.slice(number * PAGE, (number + 1) * PAGE),
    number: number + 1,
    count,
    newer: number > 0 ? url(number - 1) : undefined,
    older: number + 1 < count ? url(number + 1) : undefined,
  }));
}
