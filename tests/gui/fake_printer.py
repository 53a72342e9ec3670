# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A print server with one printer, as much of IPP (RFC 8010, RFC 8011) as the
system's print dialog asks for: it keeps the documents it is sent, with what was
asked for them. On the loopback interface only.

    with FakePrinter() as printer:
        environment["CUPS_SERVER"] = printer.address
"""
import http.server
import struct
import threading

NAME = "Ward printer"
QUEUE = "Ward"

# What a driver file must have for the dialog to take the printer for ready.
PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "WARD.PPD"
*Manufacturer: "IR Case"
*Product: "(Ward printer)"
*ModelName: "Ward printer"
*ShortNickName: "Ward printer"
*NickName: "Ward printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*Throughput: "10"
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize Letter/US Letter: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion Letter/US Letter: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "12 12 583 830"
*ImageableArea Letter/US Letter: "12 12 600 780"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension Letter/US Letter: "612 792"
*DefaultFont: Courier
"""

OPERATION, JOB, END, PRINTER = 1, 2, 3, 4
INTEGER, BOOLEAN, ENUM, RANGE = 0x21, 0x22, 0x23, 0x33
TEXT, NAME_TAG, KEYWORD, URI, CHARSET, LANGUAGE, MIME = 0x41, 0x42, 0x44, 0x45, 0x47, 0x48, 0x49
PRINT_JOB, GET_JOB, GET_PRINTER, GET_DEFAULT, GET_PRINTERS = 0x02, 0x09, 0x0B, 0x4001, 0x4002


def encode(tag, name, value):
    if tag in (INTEGER, ENUM):
        data = struct.pack(">i", value)
    elif tag == BOOLEAN:
        data = bytes([value])
    else:
        data = value.encode()
    return struct.pack(">bH", tag, len(name)) + name.encode() + struct.pack(">H", len(data)) + data


def decode(body):
    """Version, operation, request id, attributes by name, and the document."""
    version, operation, request = struct.unpack_from(">HHI", body)
    at, attributes, name = 8, {}, None
    while body[at] != END:
        tag = body[at]
        if tag < 0x10:
            at += 1
            continue
        length = struct.unpack_from(">H", body, at + 1)[0]
        if length:
            name = body[at + 3:at + 3 + length].decode()
        at += 3 + length
        length = struct.unpack_from(">H", body, at)[0]
        data = body[at + 2:at + 2 + length]
        at += 2 + length
        if tag in (INTEGER, ENUM):
            value = struct.unpack(">i", data)[0]
        elif tag == BOOLEAN:
            value = bool(data[0])
        elif tag == RANGE:
            value = struct.unpack(">ii", data)
        else:
            value = data.decode(errors="replace")
        attributes.setdefault(name, []).append(value)
    return version, operation, request, attributes, body[at + 1:]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, body, kind):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == f"/printers/{QUEUE}.ppd":
            self.answer(PPD.encode(), "application/vnd.cups-ppd")
        else:
            self.send_error(404)

    def read_body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def do_POST(self):
        version, operation, request, attributes, document = decode(self.read_body())
        parts = [struct.pack(">HHI", version, 0, request), bytes([OPERATION]),
                 encode(CHARSET, "attributes-charset", "utf-8"), encode(LANGUAGE, "attributes-natural-language", "en")]
        if operation in (GET_PRINTER, GET_DEFAULT, GET_PRINTERS):
            parts += [bytes([PRINTER])] + self.describe()
        elif operation == PRINT_JOB:
            self.server.jobs.append((attributes, document))
            parts += [bytes([JOB]), encode(URI, "job-uri", f"ipp://{self.server.address}/jobs/1"),
                      encode(INTEGER, "job-id", 1), encode(ENUM, "job-state", 9)]
        elif operation == GET_JOB:
            parts += [bytes([JOB]), encode(INTEGER, "job-id", 1), encode(ENUM, "job-state", 9)]
        self.answer(b"".join(parts) + bytes([END]), "application/ipp")

    def describe(self):
        uri = f"ipp://{self.server.address}/printers/{QUEUE}"
        return [encode(NAME_TAG, "printer-name", QUEUE), encode(URI, "printer-uri-supported", uri),
                encode(URI, "device-uri", "ipp://ward.invalid/ipp/print"), encode(TEXT, "printer-info", NAME),
                encode(TEXT, "printer-location", ""), encode(TEXT, "printer-state-message", ""),
                encode(KEYWORD, "printer-state-reasons", "none"), encode(ENUM, "printer-state", 3),
                encode(INTEGER, "queued-job-count", 0), encode(BOOLEAN, "printer-is-accepting-jobs", True),
                encode(ENUM, "printer-type", 0x1004), encode(KEYWORD, "auth-info-required", "none"),
                encode(INTEGER, "number-up-default", 1), encode(KEYWORD, "ipp-versions-supported", "1.1"),
                encode(MIME, "document-format-supported", "application/pdf")]


class FakePrinter:
    """`jobs`: what arrived, a pair of attributes (name: list of values) and
    the bytes of the document each."""

    def __enter__(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.jobs = self.jobs = []
        self.server.address = self.address = f"127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
