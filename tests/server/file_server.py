#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server with manners to choose, for tests of downloads. Prints its port, then serves ROOT until its standard input ends.

The first part of a path says how the file behind it is served, the rest names it: /plain/a.bin, /drop,noranges/a.bin.
  plain      as a good server does: ETag, Last-Modified, Range with If-Range
  drop       the first answer about this path ends after half of the bytes it announced
  stall      as drop, but the line stays open and silent
  noranges   Range is ignored: the whole file, 200
  noetag     no ETag, only Last-Modified;   weaketag  an ETag that does not vouch for bytes;   novalidator  neither
  changed    from the second request on, another file (bytes reversed) with another ETag
  deaf       says 206 with the first request's ETag whatever was asked, from byte 0
  wrong      the bytes reversed;   chunked  no length is announced;   huge  announces 2^50 bytes
  404, 403, 503, 500   that answer
  to=NAME    redirects to the address that --redirect NAME=ADDRESS gives
Every request is a JSON line of --log: method, path, headers (names in lower case).
"""
import argparse
import http.server
import json
import ssl
import sys
import threading
from pathlib import Path

MODIFIED = "Sat, 21 Nov 2026 10:00:00 GMT"


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request, client_address):
        pass  # a client that goes away is what some of the tests are about


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    options = None
    seen = {}
    lock = threading.Lock()

    def log_message(self, *_):
        pass

    def do_POST(self):
        self.note()
        self.send_error(405)

    def note(self):
        with self.lock:
            with open(self.options.log, "a", encoding="utf-8") as log:
                headers = {name.lower(): value for name, value in self.headers.items()}
                log.write(json.dumps({"method": self.command, "path": self.path, "headers": headers}) + "\n")
            count = self.seen[self.path] = self.seen.get(self.path, 0) + 1
        return count

    def do_GET(self):
        count = self.note()
        manners, _, name = self.path.lstrip("/").partition("/")
        manners = manners.split(",")
        for manner in manners:
            if manner.startswith("to="):
                self.send_response(302)
                self.send_header("Location", self.options.redirects[manner[3:]])
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            if manner.isdigit():
                body = b"<html>no file</html>"
                self.send_response(int(manner))
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                return
        file = Path(self.options.root) / name.partition("?")[0]
        if not file.is_file():
            self.send_error(404)
            return
        self.send_file(file.read_bytes(), manners, count)

    def send_file(self, data, manners, count):
        etag = '"one"'
        if "wrong" in manners:
            data = data[::-1]
        if "changed" in manners and count > 1:
            data, etag = data[::-1], '"two"'
        if "weaketag" in manners:
            etag = "W/" + etag
        validator = MODIFIED if "noetag" in manners or "weaketag" in manners else etag
        start = 0
        asked = self.headers.get("Range", "")
        good = self.headers.get("If-Range") == validator and "noranges" not in manners
        if asked.startswith("bytes=") and asked.endswith("-") and good:
            start = int(asked[6:-1])
        if start > len(data) or (start == len(data) and start > 0):
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(data)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        partial = bool(asked) and good
        if "deaf" in manners and asked:
            start, partial = 0, True
        self.send_response(206 if partial else 200)
        if partial:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        if "novalidator" not in manners:
            self.send_header("Last-Modified", MODIFIED)
            if "noetag" not in manners:
                self.send_header("ETag", etag)
        self.send_header("Set-Cookie", "visitor=1")
        rest = data[start:]
        if "chunked" in manners:
            self.send_header("Connection", "close")
            self.close_connection = True
        else:
            self.send_header("Content-Length", str(2**50 if "huge" in manners else len(rest)))
        self.end_headers()
        if count == 1 and ("drop" in manners or "stall" in manners):
            self.wfile.write(rest[: len(rest) // 2])
            self.wfile.flush()
            if "stall" in manners:
                self.rfile.read(1)  # returns when the client has gone
            self.close_connection = True
            return
        self.wfile.write(rest)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--log", required=True)
    parser.add_argument("--redirect", action="append", default=[])
    parser.add_argument("--certificate", help="PEM with certificate and key: https")
    options = parser.parse_args()
    options.redirects = dict(one.split("=", 1) for one in options.redirect)
    Handler.options = options
    server = Server(("127.0.0.1", 0), Handler)
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
