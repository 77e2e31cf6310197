package dev.herald.picture;

/** Pictures that move are left as they are. */
final class Moving {

    private static final int ANIMATION = 0x02; // in the flags of a WebP's VP8X

    private Moving() {}

    static boolean is(Bare picture) {
        byte[] file = picture.bytes();
        return switch (picture.type()) {
            case "image/png" -> PngFile.has(file, "acTL");
            case "image/webp" -> Bare.begins(file, 12, "VP8X") && (file[20] & ANIMATION) != 0;
            default -> false;
        };
    }
}
