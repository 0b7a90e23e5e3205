package io.opora.demo.mailbox;

/** Another program already listens where the demo's mail server wants to. */
class MailPortTakenException extends IllegalStateException {

    MailPortTakenException(String protocol, int port, String setting) {
        super(
                "The demo's mail server cannot listen on 127.0.0.1:%d (%s): the port is taken. Choose another one by --%s=<port>."
                        .formatted(port, protocol, setting));
    }
}
