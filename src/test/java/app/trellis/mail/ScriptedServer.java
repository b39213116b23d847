package app.trellis.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as a test says, and else takes every mail. */
class ScriptedServer implements AutoCloseable {

    /** The reply that is none: the connection is closed. */
    static final String CLOSE = "";

    /** The command that ends the text of a mail. */
    static final String DOT = ".";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    ScriptedServer() throws IOException {
        var listening = new Thread(this::listen);
        listening.setDaemon(true);
        listening.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many whole mails it got, whatever it answered. */
    int taken() {
        return taken.get();
    }

    /** @param command such as {@code RCPT} */
    void answers(String command, String reply) {
        replies.put(command, reply);
    }

    /** Does this once, before it answers the command. */
    void before(String command, Runnable work) {
        before.put(command, work);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // By the test, or by the client.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (!say(client, replies.getOrDefault("CONNECT", "220 ready"))) return;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]")[0];
            Optional.ofNullable(before.remove(command)).ifPresent(Runnable::run);
            if (!say(client, replies.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 OK"))) return;
            if (!command.equals("DATA") || replies.containsKey("DATA")) continue;
            while (!line.equals(DOT)) line = in.readLine();
            taken.incrementAndGet();
            if (!say(client, replies.getOrDefault(DOT, "250 OK"))) return;
        }
    }

    private static boolean say(Socket client, String reply) throws IOException {
        if (reply.equals(CLOSE)) return false;
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
