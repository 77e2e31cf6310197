User-agent: *
Disallow:

Sitemap: ${site.sitemap.url}
