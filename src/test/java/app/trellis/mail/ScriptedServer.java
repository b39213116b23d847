package app.trellis.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that answers as a test says, and else takes every mail; one connection at a time. */
public class ScriptedServer implements AutoCloseable {

    /** The reply that is none: the connection is closed. */
    static final String CLOSE = "";

    /** The command that ends the text of a mail. */
    public static final String DOT = ".";

    private static final String MESSAGE_ID = "Message-ID: ";

    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile @Nullable Socket client;

    ScriptedServer() throws IOException {
        this(0);
    }

    /** @param port where one was that is closed; 0 for any */
    public ScriptedServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        var listening = new Thread(this::listen);
        listening.setDaemon(true);
        listening.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The ids of the mails that it got whole, whatever it answered. */
    public List<String> taken() {
        return taken;
    }

    /** @param command such as {@code RCPT} */
    void answers(String command, String reply) {
        replies.put(command, reply);
    }

    /** Does this once, before it answers the command. */
    public void before(String command, Runnable work) {
        before.put(command, work);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var accepted = socket.accept()) {
                client = accepted;
                talk(accepted);
            } catch (IOException closed) {
                // By the test, or by the client.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (!say(client, "CONNECT", "220 ready")) return;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]")[0];
            if (!say(client, command, command.equals("DATA") ? "354 go on" : "250 OK")) return;
            if (!command.equals("DATA") || replies.containsKey("DATA")) continue;
            taken.add(id(in));
            if (!say(client, DOT, "250 OK")) return;
        }
    }

    /** Of the mail that is read to its end. */
    private static String id(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); !DOT.equals(line); line = in.readLine()) {
            if (line == null) throw new IOException("half a mail");
            if (line.startsWith(MESSAGE_ID)) id = line.substring(MESSAGE_ID.length());
        }
        return id;
    }

    private boolean say(Socket client, String command, String usual) throws IOException {
        Optional.ofNullable(before.remove(command)).ifPresent(Runnable::run);
        var reply = replies.getOrDefault(command, usual);
        if (reply.equals(CLOSE)) return false;
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        var open = client;
        if (open != null) open.close();
    }
}
