def blog = new File(basedir, 'notes')
def site = new File(blog, 'target/site')
def log = new File(basedir, 'build.log').readLines()
def published = { site.toPath().resolve("posts/$it/index.html").toFile().text }

assert published('hello').contains('This is the first post of a new blog.')
assert published('a-title').contains('A title')
assert new File(site, 'index.html').text.contains('Notes')
assert new File(blog, 'content/posts').list().any { it ==~ /\d{4}-\d\d-\d\d-a-title\.md/ }
assert new File(blog, '.github/workflows/blog.yml').text.contains('mvn --batch-mode --no-transfer-progress site')
assert new File(blog, '.gitignore').text.contains('target/')
assert !new File(blog, '.git').exists()
assert log.any { it.contains('the folder is not empty: it has .github, .gitignore, .herald, content, pom.xml and 2 more') }
assert !log.any { it.startsWith('[WARNING]') && (it.contains('content/') || it.contains('site.yaml')) }
assert basedir.list().every { !it.contains('$') }
