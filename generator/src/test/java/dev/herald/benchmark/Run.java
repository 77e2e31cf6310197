package dev.herald.benchmark;

/**
 * What one build cost, as the benchmark notes it on a line.
 *
 * @param work {@code cold}, {@code again}, {@code edited} or {@code touched}
 * @param wall in seconds
 * @param cpu in seconds, of all its processes and threads
 * @param memory of its largest process at its peak, in kB
 * @param files of the site
 * @param bytes of the site
 */
record Run(
        String work, int posts, String tool, int round, double wall, double cpu, long memory, long files, long bytes) {

    static Run of(String line) {
        String[] parts = line.split(",", -1);
        return new Run(
                parts[0],
                Integer.parseInt(parts[1]),
                parts[2],
                Integer.parseInt(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Long.parseLong(parts[6]),
                Long.parseLong(parts[7]),
                Long.parseLong(parts[8]));
    }

    double megabytesOfMemory() {
        return memory / 1024.0;
    }

    double megabytes() {
        return bytes / 1e6;
    }
}
