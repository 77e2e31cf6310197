def log = new File(basedir, 'build.log').readLines()

assert log.contains('[ERROR] src/site/blog: there is no such folder; '
    + 'write the blog there, name its folder with herald.site, or set herald.skip where there is no blog')
