<#--
  W3C Web Application Manifest. Addresses start from this file, which lies at the site's root.
-->
{
  "name": "${site.title?json_string}",
  "short_name": "${site.title?json_string}",
<#if site.description??>
  "description": "${site.description?json_string}",
</#if>
  "lang": "${site.language}",
  "dir": "${site.language.dir}",
  "id": "${site.home}",
  "start_url": "./",
  "scope": "./",
  "display": "minimal-ui",
  "theme_color": "${theme.papers.light}",
  "background_color": "${theme.papers.light}",
  "icons": [
    {"src": "assets/icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "assets/icon-512.png", "sizes": "512x512", "type": "image/png"},
    {"src": "assets/icon-maskable.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
    {"src": "assets/icon.svg", "sizes": "any", "type": "image/svg+xml"}
  ]
}
