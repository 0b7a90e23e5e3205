"""An SMTP server from Debian's packages (python3-aiosmtpd) on loopback, and the letters it received."""
import email
import email.policy
import mailbox
import pathlib
import subprocess

from postgres import free_port


class MailServer:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder) / "letters"
        self.port = free_port()
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            ["/usr/bin/python3", "-m", "aiosmtpd", "-n", "-c", "aiosmtpd.handlers.Mailbox", str(self.folder),
             "-l", f"127.0.0.1:{self.port}"])

    def letters(self):
        if not self.folder.exists():
            return []
        read = lambda file: email.message_from_binary_file(file, policy=email.policy.default)
        return list(mailbox.Maildir(self.folder, factory=read, create=False))

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait()
