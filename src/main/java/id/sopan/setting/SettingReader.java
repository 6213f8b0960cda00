package id.sopan.setting;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads settings one by one; each error names its setting and says what is allowed. */
public final class SettingReader {

    private static final String URL =
            "isi alamat http:// atau https:// tanpa jalur / an http or https address, no path";
    private static final String WEBHOOK =
            "isi alamat https:// yang berakhir dengan /telegram, contoh https://sopan.kampus.ac.id/telegram"
                    + " / an https address that ends in /telegram, such as this";
    private static final String BYTE_ORDER_MARK = "^\uFEFF";
    private static final String FILE_SUFFIX = "_FILE";
    private static final String ONE_OF_TWO =
            "isi salah satu saja, nilai atau berkasnya / set either the value or its file, not both";
    private static final String FILE = "isi nama berkas yang dapat dibaca, paling besar 4 KB, contoh /run/secrets/token"
            + " / the name of a file of 4 KB at most that can be read, such as this";
    private static final String MISSING = ". Tidak ada / not there: ";
    private static final String FORBIDDEN =
            ". Pengguna yang menjalankan Sopan tidak boleh membacanya, atau membuka direktorinya"
                    + " / the user that runs Sopan may not read it, or enter its directory: ";
    private static final String TOO_LONG = ". Terlalu besar / too large: ";
    private static final String UNREADABLE = ". Tidak dapat dibaca / cannot be read: ";
    private static final String DIRECTORY = "isi nama direktori, atau kosongkan untuk yang disertakan"
            + " / the name of a directory, or nothing for those that come with Sopan. ";
    private static final String NO_DIRECTORY = "Bukan direktori / not a directory: ";
    private static final String NO_NAME = "Nama di luar ASCII perlu mesin berbahasa UTF-8: jalankan dengan bin/sopan,"
            + " atau dengan LC_ALL=C.UTF-8 / a name beyond ASCII needs a locale of UTF-8: start by bin/sopan, or with"
            + " LC_ALL=C.UTF-8: ";
    private static final String PORT = "isi angka 1 sampai 65535 / a number from 1 to 65535";
    private static final String PORT_OF_URL =
            "porta pada alamat itu harus 1 sampai 65535 / the port in that address must be from 1 to 65535";
    private static final Pattern PORT_AT_END = Pattern.compile(":(\\d+)$");
    private static final int HIGHEST_PORT = 65535;
    private static final String NO_PASSWORD =
            "isi alamat tanpa nama pengguna dan kata sandi" + " / an address without user name and password";
    private static final String NO_UNDERSCORE = "nama mesin pada alamat itu tidak boleh memuat garis bawah (_)"
            + " / the name of the machine in that address must not hold an underscore (_)";
    private static final int LONGEST_FILE = 4096;

    private final Function<String, @Nullable String> environment;
    private final Set<String> asked = new TreeSet<>();

    /** @param environment name to value; null or blank where it is not set */
    public SettingReader(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** The names of all settings that were read. */
    public Set<String> asked() {
        return Set.copyOf(asked);
    }

    public @Nullable String optional(String name) {
        asked.add(name);
        String value = environment.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String text(String name, String otherwise) {
        String value = optional(name);
        return value == null ? otherwise : value;
    }

    public @Nullable String matching(String name, String pattern, String allowed) {
        String value = optional(name);
        if (value != null && !value.matches(pattern)) {
            throw new UnfitSetting(name, allowed);
        }
        return value;
    }

    /** Null where it is not set. */
    public @Nullable String directory(String name) {
        String value = optional(name);
        if (value != null) {
            unfitDirectory(value).ifPresent(reason -> {
                throw new UnfitSetting(name, DIRECTORY + reason);
            });
        }
        return value;
    }

    /** Why that is the name of no directory, in Indonesian and English; empty where it is. */
    public static Optional<String> unfitDirectory(String value) {
        try {
            return Files.isDirectory(path(value)) ? Optional.empty() : Optional.of(NO_DIRECTORY + value);
        } catch (InvalidPathException notOne) {
            return Optional.of(noName(notOne));
        }
    }

    /**
     * Where the machine's locale cannot name the working directory, Java would put what is relative into another one.
     *
     * @throws InvalidPathException where the machine's locale has no such name
     */
    public static Path path(String value) {
        Path path = Path.of(value);
        Path ignored = path.isAbsolute() ? path : Path.of(System.getProperty("user.dir", ""));
        return path;
    }

    private static String noName(InvalidPathException name) {
        return NO_NAME + name.getInput();
    }

    /** The setting, or else what the file holds that {@code NAME_FILE} names. */
    public @Nullable String secret(String name, String pattern, String allowed) {
        String value = matching(name, pattern, allowed);
        String file = optional(name + FILE_SUFFIX);
        if (file == null) {
            return value;
        }
        if (value != null) {
            throw new UnfitSetting(name + FILE_SUFFIX, ONE_OF_TWO);
        }
        String held = content(name + FILE_SUFFIX, file, pattern);
        if (!held.matches(pattern)) {
            throw new UnfitSetting(name + FILE_SUFFIX, allowed);
        }
        return held;
    }

    private static String content(String name, String file, String pattern) {
        // A secret that somebody set in the place of its file is not to be read in a log
        String named = file.startsWith("/") || !file.matches(pattern) ? file : "...";
        try (InputStream from = Files.newInputStream(path(file))) {
            byte[] held = from.readNBytes(LONGEST_FILE + 1);
            if (held.length > LONGEST_FILE) {
                throw new UnfitSetting(name, FILE + TOO_LONG + named);
            }
            return new String(held, StandardCharsets.UTF_8)
                    .replaceFirst(BYTE_ORDER_MARK, "")
                    .strip();
        } catch (NoSuchFileException missing) {
            throw new UnfitSetting(name, FILE + MISSING + named);
        } catch (AccessDeniedException forbidden) {
            throw new UnfitSetting(name, FILE + FORBIDDEN + named);
        } catch (InvalidPathException unnamed) {
            throw new UnfitSetting(name, NO_NAME + named);
        } catch (IOException unreadable) {
            throw new UnfitSetting(name, FILE + UNREADABLE + named);
        }
    }

    public <T> T parsed(String name, String otherwise, Function<String, T> parse, String allowed) {
        try {
            return parse.apply(text(name, otherwise));
        } catch (InvalidPathException unnamed) {
            throw new UnfitSetting(name, noName(unnamed));
        } catch (IllegalArgumentException e) {
            throw new UnfitSetting(name, allowed);
        }
    }

    /**
     * Any path before the last part is that of a proxy.
     *
     * @param path the last part, such as {@code /telegram}
     */
    public @Nullable URI webhook(String name, String path) {
        String value = matching(name, "https?://[^/?#@\\s]+(/[^?#\\s]*)?" + path, WEBHOOK);
        return value == null ? null : reachable(name, parsed(name, value, URI::create, WEBHOOK), WEBHOOK);
    }

    private static URI reachable(String name, URI url, String otherwise) {
        String authority = Objects.requireNonNullElse(url.getRawAuthority(), "");
        if (authority.contains("@")) {
            throw new UnfitSetting(name, NO_PASSWORD);
        }
        if (authority.contains("_")) {
            throw new UnfitSetting(name, NO_UNDERSCORE);
        }
        Matcher port = PORT_AT_END.matcher(authority);
        if (port.find() && !isPort(port.group(1))) {
            throw new UnfitSetting(name, PORT_OF_URL);
        }
        if (url.getHost() == null) {
            throw new UnfitSetting(name, otherwise);
        }
        return url;
    }

    private static boolean isPort(String digits) {
        return digits.length() <= 5 && isPort(Integer.parseInt(digits));
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= HIGHEST_PORT;
    }

    public URI url(String name, String otherwise) {
        URI url = parsed(name, otherwise, URI::create, URL);
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || !isHostOnly(url)) {
            throw new UnfitSetting(name, URL);
        }
        return reachable(name, url, URL);
    }

    private static boolean isHostOnly(URI url) {
        boolean noPath = url.getPath() == null
                || url.getPath().isEmpty()
                || url.getPath().equals("/");
        return noPath && url.getQuery() == null && url.getFragment() == null;
    }

    public int port(String name, String otherwise) {
        int port = parsed(name, otherwise, Integer::valueOf, PORT);
        if (!isPort(port)) {
            throw new UnfitSetting(name, PORT);
        }
        return port;
    }
}
