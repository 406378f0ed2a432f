/// A server in Python that answers as servers of this world do.
enum LinkServerScript {
  static let text = #"""
    """A server that answers as servers of this world do, for the tests of the link check.

    It prints its port, and ends when its standard input is closed. /log gives what it was asked, a line for each
    request: method, path, and how many others of the same host were being answered.
    """
    import http.server
    import sys
    import threading
    import time

    log = []
    active = 0
    seen = {}
    lock = threading.Lock()


    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *arguments):
            pass

        def do_HEAD(self):
            self.answer("HEAD")

        def do_GET(self):
            self.answer("GET")

        def send(self, status, body=b"", headers=()):
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def answer(self, method):
            global active
            path = self.path
            if path == "/log":
                with lock:
                    text = "\n".join(log)
                self.send(200, text.encode())
                return
            with lock:
                active += 1
                log.append(f"{method} {path} {active}")
                seen[path] = seen.get(path, 0) + 1
                count = seen[path]
            try:
                self.reply(method, path, count)
            finally:
                with lock:
                    active -= 1

        def reply(self, method, path, count):
            if path.startswith("/slow"):
                # Until another is asked for beside it, or for so long that none is; and then a little for a third.
                end = time.monotonic() + 10
                while active < 2 and time.monotonic() < end:
                    time.sleep(0.01)
                time.sleep(0.2)
                self.send(200, b"slow")
            elif path == "/moved":
                self.send(301, headers=[("Location", "/moved-again")])
            elif path == "/moved-again":
                self.send(302, headers=[("Location", "/ok")])
            elif path == "/moved-away":
                self.send(301, headers=[("Location", "/missing")])
            elif path == "/circle":
                self.send(302, headers=[("Location", "/circle")])
            elif path == "/no-head":
                self.send(405 if method == "HEAD" else 200, b"page")
            elif path == "/head-lies":
                self.send(404 if method == "HEAD" else 200, b"page")
            elif path == "/missing":
                self.send(404, b"nothing here")
            elif path == "/removed":
                self.send(410)
            elif path == "/forbidden":
                self.send(403)
            elif path == "/busy":
                self.send(429)
            elif path == "/linked-in":
                self.send(999)
            elif path == "/captcha":
                self.send(503, b"<html>Please solve this CAPTCHA</html>")
            elif path == "/recovers":
                # The first try is a HEAD and a GET.
                self.send(503 if count <= 2 else 200, b"page")
            elif path == "/broken":
                self.send(500)
            elif path.startswith("/hangs"):
                time.sleep(3)
                self.send(200)
            elif path == "/drops":
                self.close_connection = True
                self.connection.close()
            else:
                self.send(200, b"page")


    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request, address):
            pass


    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()

    """#
}
