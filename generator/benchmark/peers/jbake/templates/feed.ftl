<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<channel>
  <title>Notes of a benchmark</title>
  <link>${config.site_host}/</link>
  <description>A blog that nobody wrote.</description>
  <#list published_posts as post><#if post?index == 20><#break></#if>
  <item>
    <title>${post.title?xml}</title>
    <link>${config.site_host}/${post.noExtensionUri!post.uri}</link>
    <guid>${config.site_host}/${post.noExtensionUri!post.uri}</guid>
    <pubDate>${post.date?string("EEE, d MMM yyyy HH:mm:ss Z")}</pubDate>
    <description>${post.body?xml}</description>
  </item>
  </#list>
</channel>
</rss>
