<#import "posts.ftl" as posts_>
<#assign title = tag>
<#include "top.ftl">
<h1>${tag}</h1>
<@posts_.list of=tag_posts/>
<#include "end.ftl">
