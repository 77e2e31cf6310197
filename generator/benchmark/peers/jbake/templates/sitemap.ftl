<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<#list published_content as each><url><loc>${config.site_host}/${each.noExtensionUri!each.uri}</loc><lastmod>${each.date?string("yyyy-MM-dd")}</lastmod></url>
</#list>
</urlset>
