<#--
  llmstxt.org: the site's name, what it is, and lists of what can be read. 'markdown' escapes what Markdown would take for its own.
-->
<#macro texts of>
<#list of as text>
- [${markdown(text.title)}](${text.url})<#if text.description != "">: ${markdown(text.description)}</#if>
</#list>
</#macro>
# ${markdown(site.title)}
<#if site.description??>

> ${markdown(site.description)}
</#if>
<#if listed.posts?size gt 0>

## Posts

<@texts listed.posts/>
</#if>
<#if listed.pages?size gt 0>

## Pages

<@texts listed.pages/>
</#if>

## Optional

- [${markdown(theme.text.archive)}](${site.archive.url})
<#list site.taxonomies as taxonomy>
- [${markdown(theme.text[taxonomy](2))}](${taxonomy.route.url})
</#list>
<#list site.feeds as feed>
- [${markdown(theme.text.feed)}](${feed.route.url}): ${feed.type}
</#list>
