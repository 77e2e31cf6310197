<#macro list of>
<#list of as post>
<article>
  <h2><a href="/${post.noExtensionUri!post.uri}">${post.title?html}</a></h2>
  <p><time datetime="${post.date?string("yyyy-MM-dd")}">${post.date?string("MMMM d, yyyy")}</time></p>
  ${post.body?substring(0, post.body?index_of("</p>") + 4)}
</article>
</#list>
</#macro>
