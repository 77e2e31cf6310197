<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title><#if title??>${title?html} · </#if>Notes of a benchmark</title>
  <meta name="description" content="A blog that nobody wrote.">
  <#if content.uri??><link rel="canonical" href="${config.site_host}/${content.uri}"></#if>
  <link rel="alternate" type="application/rss+xml" href="/feed.xml">
  <link rel="stylesheet" href="/style.css">
</head>
<body>
  <header><a href="/">Notes of a benchmark</a> <nav><a href="/tags/">Tags</a></nav></header>
  <main>
