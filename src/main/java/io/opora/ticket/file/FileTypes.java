package io.opora.ticket.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file is, told by its first bytes and, where these leave it open, by its name; never by what its sender says. */
public final class FileTypes {

    /** Says nothing, so that no program opens it by itself. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final Tika TIKA = new Tika();

    /** Programs, scripts, and pages that hold scripts. */
    private static final Set<String> ACTIVE_TYPES = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-universal",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-rpm",
            "application/x-debian-package",
            "application/x-sh",
            "application/x-csh",
            "application/x-bat",
            "application/javascript",
            "application/x-javascript",
            "text/javascript",
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xml",
            "text/xml",
            "application/x-shockwave-flash",
            "application/x-ms-shortcut",
            "application/hta",
            "application/x-mspublisher",
            "text/x-python",
            "text/x-perl",
            "text/x-vbscript",
            "text/x-vbasic",
            "text/x-powershell",
            "text/x-php",
            "text/x-ruby");

    /** What a double click runs, whatever is in it. */
    private static final Set<String> ACTIVE_ENDINGS = Set.of(
            "apk", "app", "appx", "bash", "bat", "bin", "chm", "cmd", "com", "cpl", "deb", "dll", "dmg", "exe",
            "gadget", "hta", "htm", "html", "inf", "iso", "jar", "js", "jse", "jsp", "ksh", "lnk", "mht", "mhtml",
            "msc", "msi", "msix", "msp", "php", "pif", "pl", "ps1", "psm1", "py", "pyw", "rb", "reg", "rpm", "run",
            "scf", "scr", "sct", "sh", "shtml", "svg", "svgz", "swf", "sys", "url", "vb", "vbe", "vbs", "vhd", "ws",
            "wsc", "wsf", "wsh", "xhtml", "xht", "xml", "xsl", "xslt", "docm", "dotm", "xlsm", "xltm", "xlam", "pptm",
            "potm", "ppam", "ppsm", "sldm");

    private FileTypes() {}

    /** @param name a safe one */
    public static String of(InputStream content, String name) throws IOException {
        return TIKA.detect(content, name);
    }

    /** Whether opening the file may run somebody else's code, be it on the machine or in the browser. */
    public static boolean isActive(String mediaType, String name) {
        String plain = mediaType.split(";", 2)[0].strip();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ACTIVE_TYPES.contains(plain)
                || plain.endsWith("+xml")
                || plain.contains("macroenabled")
                || ACTIVE_ENDINGS.contains(ending);
    }
}
