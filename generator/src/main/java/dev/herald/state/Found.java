package dev.herald.state;

import java.nio.file.Path;

/** A file or folder as it is there now, not opened. */
record Found(String name, Path path, Stamp stamp) {}
