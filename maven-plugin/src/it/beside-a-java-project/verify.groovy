def site = new File(basedir, 'target/site')
def blog = new File(site, 'blog')
def home = new File(blog, 'index.html').text
def post = new File(blog, 'posts/hello/index.html').text

assert new File(site, 'team.html').text.contains('Ada Kettle')
assert new File(site, 'index.html').text.contains('blog/index.html')

assert home.contains('Kettle')
assert home.contains('Boils water.')
assert home.contains('Kettle Makers')
assert home.contains('2019')
assert post.contains('https://kettle.example/blog/posts/hello/')
assert post.contains('Ada Kettle')
assert post =~ 'https://github.com/example/kettle/edit/main/[^"]*src/site/blog/content/posts/2026-01-02-hello.md'

def summaries = new File(basedir, 'build.log').readLines().findAll { it ==~ /\[INFO\] 1 post, .* removed/ }
assert summaries[0] ==~ /\[INFO\] 1 post, \d+ pages; (\d+) of \1 files written, 0 removed/
assert summaries[1] ==~ /\[INFO\] 1 post, \d+ pages; 0 of \d+ files written, 0 removed/
