package app.trellis.signin;

/** Somebody, the owner or not, wants a one-time link mailed to this address, whether an account has it or not. */
record LinkAsked(String email) {

    @Override
    public String toString() {
        return "LinkAsked"; // never in a log
    }
}
