<#import "posts.ftl" as posts_>
<#include "top.ftl">
<@posts_.list of=published_posts/>
<nav>
  <#if previousFileName??><a rel="prev" href="/${previousFileName}">Newer</a></#if>
  Page ${currentPageNumber} of ${numberOfPages}
  <#if nextFileName??><a rel="next" href="/${nextFileName}">Older</a></#if>
</nav>
<#include "end.ftl">
