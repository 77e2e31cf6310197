${site.title}
${site.url}

<#list site.authors as author>
${author.name}
  ${author.bio!}

</#list>
Made with Herald from ${listed.posts?size} posts and ${listed.pages?size} pages.
