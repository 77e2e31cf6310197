<#assign title = content.title>
<#include "top.ftl">
<article>
  <h1>${content.title?html}</h1>
  <p><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("MMMM d, yyyy")}</time> ${content.author}</p>
  <#if content.series??><p>Part of ${content.series}</p></#if>
  ${content.body}
  <ul><#list content.tags as tag><li><a href="/tags/${tag}.html">${tag}</a></li></#list></ul>
  <nav>
    <#if content.previousContent??><a rel="prev" href="/${content.previousContent.noExtensionUri!content.previousContent.uri}">${content.previousContent.title?html}</a></#if>
    <#if content.nextContent??><a rel="next" href="/${content.nextContent.noExtensionUri!content.nextContent.uri}">${content.nextContent.title?html}</a></#if>
  </nav>
</article>
<#include "end.ftl">
