import java.nio.file.Files
import java.time.OffsetDateTime

def site = new File(basedir, 'target/site')
def log = new File(basedir, 'build.log').readLines()
def summaries = log.findAll { it ==~ /\[INFO\] 2 posts, .* written, \d+ removed/ }

assert new File(site, 'posts/hello/index.html').text.contains('Text of Hello.')
assert new File(site, 'posts/again/index.html').text.contains('https://blog.example/posts/again/')
assert log.count { it == "[INFO] Open ${site.toPath().resolve('index.html').toUri()}".toString() } == 2
assert !log.any { it.contains('maven-site-plugin') && it.startsWith('[INFO] ---') }

assert summaries.size() == 2
assert summaries[0] ==~ /\[INFO\] 2 posts, \d+ pages; (\d+) of \1 files written, 0 removed/
assert summaries[1] ==~ /\[INFO\] 2 posts, \d+ pages; 0 of \d+ files written, 0 removed/

def firstEnd = log.find { it.startsWith('[INFO] Finished at: ') } - '[INFO] Finished at: '
def end = OffsetDateTime.parse(firstEnd.replaceAll(/([+-]\d\d)(\d\d)$/, '$1:$2')).plusSeconds(1).toInstant()
site.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    assert Files.getLastModifiedTime(file.toPath()).toInstant().isBefore(end): "$file was touched by the second build"
}
