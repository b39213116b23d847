package app.trellis.mail;

/** To whom a mail goes. */
record Recipient(String name, String email) {}
