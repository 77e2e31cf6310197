package dev.herald.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What to write for a setting that Jekyll, Hugo, JBake or one of their themes have under another name, or that stands in another place here. Case,
 * {@code -} and {@code _} do not tell names apart.
 */
final class Elsewhere {

    private static final Map<String, String> REMEDIES = new LinkedHashMap<>();

    static {
        say("write the whole address, with its path, as 'url: https://example.com/blog'", "baseurl site-host");
        say("write 'title'", "name site-title");
        say("write 'description'", "tagline subtitle site-description");
        say("write 'language'", "lang locale language-code default-content-language");
        say("write 'since' with the first year", "copyright");
        say("write 'page-size'", "paginate pagination posts-per-page");
        say("write 'permalinks' with 'posts' below it", "permalink");
        say("write 'content' with 'exclude' below it", "exclude ignore-files");
        say("write 'menu' as a list of 'name' and 'url'", "menus navigation nav header-pages");
        say("write it below 'text'", "raw-html smart-quotes toc highlight line-numbers");
        say("write 'text', with what docs/site-yaml.md has below it", "markdown kramdown markup highlighter goldmark");
        say("write 'authors' with an id below it, such as 'ana:', and 'name: Ana' below that", "author");
        say("write it below the author's id in 'authors'", "email avatar bio fediverse");
        say("write 'x: \"@name\"'", "twitter twitter-username");
        say("write 'profiles' as a list of 'name' and 'url', and 'x' for the account on X", "social social-links");
        say("write it in 'profiles' as a 'name' and a 'url'", "mastodon mastodon-username bluesky github-username");
        say("write it in 'profiles' as a 'name' and a 'url'", "github linkedin-username linkedin instagram facebook");
        say("write 'image'", "og-image images default-image social-image cover picture");
        say("write 'size' below 'feeds:'", "feed-size rss-limit");
        say(
                "write 'feeds'; their addresses are /feed.xml, /rss.xml and /feed.json",
                "feed rss atom output-formats outputs");
        say("write it below 'feeds'", "formats hub");
        say("write 'share' with 'networks' or 'utm' below it", "networks utm share-buttons sharing");
        say("write 'share' with 'utm' and 'campaign' below it", "campaign");
        say("write 'host: github-pages'; CNAME follows from 'url'", "cname");
        say("write 'load-from' with the other sites; the policy is made for each page", "csp content-security-policy");
        say("leave it out; there is always a sitemap.xml", "sitemap");
        say("leave it out; there is always a robots.txt", "enable-robots-txt robots robots-txt");
        say(
                "leave it out; tags, categories, authors and series always have lists",
                "taxonomies taxonomy tags categories");
        say("leave it out; there are no plugins", "plugins gems plugins-dir module");
        say("leave it out; 'theme' has the settings of the theme below it", "params extra remote-theme minima");
        say(
                "leave it out; a template of your own can hold such a script",
                "google-analytics analytics disqus comments");
        say("leave it out; the text itself says it with <!--more-->", "excerpt-separator summary-length");
        say(
                "leave it out; each text names its language with 'lang', and its translations with 'translationKey'",
                "languages");
        say(
                "leave it out; put the file that the search engine offers into 'static'",
                "webmaster-verifications google-site-verification");
        say("leave it out; only what is in the front matter counts", "defaults collections front-matter");
        say(
                "leave it out; the build is asked with -Dherald.drafts, or with -D of the jar",
                "build-drafts show-drafts drafts");
        say("leave it out; the build is asked with -Dherald.future, or with -F of the jar", "build-future future");
        say("write 'fediverse'", "authors.mastodon");
        say("write 'x'", "authors.twitter");
        say("write 'picture'", "authors.avatar authors.image authors.photo authors.img");
        say("write 'url'", "authors.website authors.homepage authors.site authors.web authors.uri");
        say("write 'bio'", "authors.about authors.description authors.note");
        say("write it in 'links' as a 'name' and a 'url'", "authors.github authors.linkedin authors.bluesky");
        say("write 'path'", "image.url image.src image.file");
        say("write 'size'", "feeds.limit feeds.posts-limit feeds.count");
        say("write 'content: summary'", "feeds.excerpt-only");
        say("leave it out; the address is always /feed.xml, /rss.xml or /feed.json", "feeds.path feeds.file");
        say("leave it out; it is the network's name", "share.utm.source share.utm.utm-source");
        say("leave it out; it is 'share'", "share.utm.medium share.utm.utm-medium");
        say("write 'campaign'", "share.utm.utm-campaign share.utm.name");
        say("write 'networks'", "share.buttons share.links share.services");
    }

    private Elsewhere() {}

    private static void say(String remedy, String names) {
        for (String name : names.split(" ")) {
            REMEDIES.put(plain(name), remedy);
        }
    }

    /** @param path of the setting; the id of an author is of no matter */
    static Optional<String> remedy(String path) {
        return Optional.ofNullable(REMEDIES.get(plain(path.replaceFirst("^authors\\.[^.]+\\.", "authors."))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
