package org.basira.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Saved" survives a power cut: whatever the disk kept of the writes never forced, every acknowledged row is there. */
class GroupCommitTest {

    private static final int WRITERS = 6;
    private static final int CUTS = 12;
    private static final String MORE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE";

    @TempDir
    private Path folder;

    @Test
    void every_acknowledged_row_survives_a_power_cut() throws Exception {
        UnsyncedWrites.register();
        String url = "jdbc:h2:unsynced:" + folder.resolve("live") + MORE;
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean stop = new AtomicBoolean();
        Random random = new Random(20_261_125);
        try (Connection first = open(url);
                Statement statement = first.createStatement();
                GroupCommit commit = new GroupCommit(open(url))) {
            statement.execute("create table answer (id bigint primary key, words varchar(200))");
            commit.await();
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                long from = writer * 1_000_000L;
                writers.add(Thread.ofPlatform().start(() -> write(url, from, commit, acknowledged, stop)));
            }
            int rowsSeen = 0;
            for (int cut = 0; cut < CUTS; cut++) {
                waitForMore(acknowledged, rowsSeen + 25);
                UnsyncedWrites.Kept kept =
                        List.copyOf(EnumSet.allOf(UnsyncedWrites.Kept.class)).get(cut % 3);
                Path copy = folder.resolve("copy" + cut + ".mv.db");
                Set<Long> promised = new HashSet<>(acknowledged);
                UnsyncedWrites.copyAsAfterPowerCut(copy, kept, random);
                assertThat(rowsOf(copy))
                        .as("after power cut %d, disk kept %s", cut, kept)
                        .containsAll(promised);
                rowsSeen = promised.size();
            }
            stop.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(CUTS * 25 - 1);
    }

    @Test
    void without_it_acknowledged_rows_would_be_lost() throws Exception {
        UnsyncedWrites.register();
        String url = "jdbc:h2:unsynced:" + folder.resolve("bare") + MORE;
        try (Connection connection = open(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table answer (id bigint primary key, words varchar(200))");
            statement.execute("checkpoint sync");
            statement.execute("insert into answer values (1, 'kept in memory only')");
            Path copy = folder.resolve("lost.mv.db");
            UnsyncedWrites.copyAsAfterPowerCut(copy, UnsyncedWrites.Kept.NONE, new Random(1));
            assertThat(rowsOf(copy))
                    .as("the disk of this test does lose what was not forced")
                    .isEmpty();
        }
    }

    private static void waitForMore(Set<Long> acknowledged, int wanted) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (acknowledged.size() < wanted) {
            assertThat(System.nanoTime()).as("rows are acknowledged").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void write(String url, long from, GroupCommit commit, Set<Long> acknowledged, AtomicBoolean stop) {
        try (Connection connection = open(url);
                PreparedStatement insert = connection.prepareStatement("insert into answer values (?, ?)")) {
            for (long id = from; !stop.get(); id++) {
                insert.setLong(1, id);
                insert.setString(2, "an answer of some length, number " + id);
                insert.executeUpdate();
                commit.await();
                acknowledged.add(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Long> rowsOf(Path copy) throws SQLException, IOException {
        String path = copy.toString().replaceFirst("\\.mv\\.db$", "");
        Set<Long> rows = new HashSet<>();
        try (Connection connection = open("jdbc:h2:file:" + path + MORE);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select id from answer")) {
            while (found.next()) {
                rows.add(found.getLong(1));
            }
        }
        return rows;
    }

    private static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, "basira", "");
    }
}
