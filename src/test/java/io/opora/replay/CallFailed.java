package io.opora.replay;

/** The application refused a call or could not be reached; counted already. */
class CallFailed extends Exception {

    private static final long serialVersionUID = 1;

    CallFailed(String kind) {
        super(kind);
    }
}
