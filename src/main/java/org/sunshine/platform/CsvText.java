package org.sunshine.platform;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * The characters of an uploaded file: decoded, its separator known, and followed by an end mark. Bytes that are no text
 * become U+FFFD, which the table then finds in the row where they stand.
 */
final class CsvText {
    /** The result of decoding: the text, or why there is none. */
    sealed interface Decoding permits Decoded, Refused {}

    record Decoded(CsvText text) implements Decoding {}

    /** The file's charset is none that we know. */
    record Refused(CsvFault fault) implements Decoding {}

    /** A record of its own after the last one; where a quote stayed open it ends up inside that cell instead. */
    private static final String END_MARK = "\0end of file\0";

    private static final int HEADER_AT_MOST = 1 << 16;

    private final Counted bytes;
    private final Reader reader;
    private final Charset charset;
    private final char separator;

    private CsvText(Counted bytes, Reader reader, Charset charset, char separator) {
        this.bytes = bytes;
        this.reader = reader;
        this.charset = charset;
        this.separator = separator;
    }

    static Decoding of(InputStream stream, String named, long limit) throws IOException {
        Charset charset = StandardCharsets.UTF_8;
        if (named != null && !named.isBlank()) {
            try {
                charset = Charset.forName(named.strip());
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return new Refused(
                        CsvFault.ofFile(1, null, "UNKNOWN_CHARSET", "This charset is not known; UTF-8 always is."));
            }
        }
        Counted bytes = new Counted(stream, limit);
        try {
            PushbackInputStream start = new PushbackInputStream(bytes, 3);
            charset = charsetOfMark(start, charset);
            BufferedReader reader = new BufferedReader(new InputStreamReader(start, charset), HEADER_AT_MOST);
            return new Decoded(new CsvText(bytes, new EndMarked(reader), charset, separator(reader)));
        } catch (IOException e) {
            if (bytes.left < 0) {
                return new Refused(CsvFault.tooLarge(1, limit));
            }
            throw e;
        }
    }

    Reader reader() {
        return reader;
    }

    Charset charset() {
        return charset;
    }

    char separator() {
        return separator;
    }

    boolean isTooLarge() {
        return bytes.left < 0;
    }

    boolean isEndMark(String[] cells) {
        return cells.length == 1 && cells[0].equals(END_MARK);
    }

    boolean holdsEndMark(String cell) {
        return cell.endsWith(END_MARK);
    }

    /** The charset that the byte order mark names, with the mark read; else the given one, with nothing read. */
    private static Charset charsetOfMark(PushbackInputStream start, Charset otherwise) throws IOException {
        byte[] mark = start.readNBytes(3);
        int first = mark.length > 0 ? mark[0] & 0xFF : -1;
        int second = mark.length > 1 ? mark[1] & 0xFF : -1;
        int third = mark.length > 2 ? mark[2] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        boolean littleEndian = first == 0xFF && second == 0xFE;
        boolean bigEndian = first == 0xFE && second == 0xFF;
        if (littleEndian || bigEndian) {
            start.unread(mark, 2, mark.length - 2);
            return littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        start.unread(mark);
        return otherwise;
    }

    /** Of comma, semicolon and tab the one that the first row that is not empty has most, outside quotes. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(HEADER_AT_MOST);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < HEADER_AT_MOST - 1; i++) {
            int read = reader.read();
            if (read < 0 || any && !quoted && (read == '\n' || read == '\r')) {
                break;
            }
            any |= !Character.isWhitespace(read);
            if (read == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                commas += read == ',' ? 1 : 0;
                semicolons += read == ';' ? 1 : 0;
                tabs += read == '\t' ? 1 : 0;
            }
        }
        reader.reset();
        if (commas >= semicolons && commas >= tabs) {
            return ',';
        }
        return semicolons >= tabs ? ';' : '\t';
    }

    /** Fails once more bytes than allowed have been read. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("The file is over its limit");
            }
        }
    }

    /** The file's characters, then a line end and the end mark. */
    private static final class EndMarked extends Reader {
        private final Reader file;
        private final String end = "\n" + END_MARK;
        private int given = -1;

        EndMarked(Reader file) {
            this.file = file;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (given < 0) {
                int read = file.read(target, offset, length);
                if (read >= 0) {
                    return read;
                }
                given = 0;
            }
            int count = Math.min(length, end.length() - given);
            if (count == 0) {
                return length == 0 ? 0 : -1;
            }
            end.getChars(given, given + count, target, offset);
            given += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
