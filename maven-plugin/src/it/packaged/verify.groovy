import java.util.zip.ZipFile

def first = new File(basedir, 'target/first.zip')
def second = new File(basedir, 'target/second.zip')
def deployed = new File(basedir, 'target/there/org/example/packaged/1.0/packaged-1.0.zip')
def names = new ZipFile(first).withCloseable { zip -> zip.entries().collect { it.name } }

assert names == names.toSorted()
assert names.contains('posts/hello/index.html')
assert new File(basedir, 'target/second-site/posts/hello/index.html').lastModified() > 0
assert first.bytes == second.bytes
assert first.bytes == deployed.bytes
