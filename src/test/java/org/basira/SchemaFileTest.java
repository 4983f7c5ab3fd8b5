package org.basira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basira.testing.Databases;
import org.basira.testing.Databases.Database;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/schema.txt} is what the migrations make, for people to review: tables, columns, keys. It is written from H2
 * with {@code ./mvnw test -Dtest=SchemaFileTest -Dbasira.write-schema=true}. PostgreSQL has the same names, columns and
 * keys.
 */
class SchemaFileTest {

    private static final Path FILE = Path.of("docs/schema.txt");
    private static final List<String> SCHEMAS = List.of(
            "operations",
            "account",
            "content",
            "assessment",
            "measurement",
            "learning",
            "cohort",
            "authoring",
            "reporting");

    @Test
    void the_reviewed_file_is_what_the_migrations_make() throws IOException {
        String made = new Written(Databases.h2(), true).text();
        if (Boolean.getBoolean("basira.write-schema")) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE)).isEqualTo(made);
    }

    @Test
    void postgresql_has_the_same_tables_columns_and_keys() {
        assertThat(new Written(Databases.postgres(), false).text())
                .isEqualTo(new Written(Databases.h2(), false).text());
    }

    private record Written(Database database, boolean types) {

        String text() {
            StringBuilder text = new StringBuilder();
            try (Connection connection = database.dataSource().getConnection()) {
                DatabaseMetaData meta = connection.getMetaData();
                for (String schema : SCHEMAS) {
                    for (String table : tables(meta, schema)) {
                        text.append(schema).append('.').append(table).append('\n');
                        lines(meta, schema, table)
                                .forEach(line -> text.append("  ").append(line).append('\n'));
                        text.append('\n');
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return text.toString();
        }

        private static TreeSet<String> tables(DatabaseMetaData meta, String schema) throws SQLException {
            TreeSet<String> tables = new TreeSet<>();
            try (ResultSet rows = meta.getTables(null, schema, "%", null)) {
                while (rows.next()) {
                    if (rows.getString("TABLE_TYPE").endsWith("TABLE")) {
                        tables.add(rows.getString("TABLE_NAME"));
                    }
                }
            }
            return tables;
        }

        private List<String> lines(DatabaseMetaData meta, String schema, String table) throws SQLException {
            List<String> lines = new ArrayList<>();
            Map<String, String> columns = new TreeMap<>();
            try (ResultSet rows = meta.getColumns(null, schema, table, "%")) {
                while (rows.next()) {
                    columns.put(
                            String.format("%03d", rows.getInt("ORDINAL_POSITION")),
                            rows.getString("COLUMN_NAME")
                                    + (types ? " " + type(rows) : "")
                                    + (rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
                                            ? ""
                                            : ", may be empty"));
                }
            }
            lines.addAll(columns.values());
            Map<String, Map<Short, String>> primary = new TreeMap<>();
            try (ResultSet rows = meta.getPrimaryKeys(null, schema, table)) {
                while (rows.next()) {
                    primary.computeIfAbsent("primary key", key -> new TreeMap<>())
                            .put(rows.getShort("KEY_SEQ"), rows.getString("COLUMN_NAME"));
                }
            }
            primary.forEach((key, parts) -> lines.add(key + " (" + String.join(", ", parts.values()) + ")"));
            lines.addAll(foreignKeys(meta, schema, table));
            lines.addAll(unique(meta, schema, table));
            return lines;
        }

        private static String type(ResultSet rows) throws SQLException {
            String name = rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
            int size = rows.getInt("COLUMN_SIZE");
            return name.equals("numeric") || (name.contains("char") && size < 1_000_000)
                    ? name + "(" + size + (name.equals("numeric") ? "," + rows.getInt("DECIMAL_DIGITS") : "") + ")"
                    : name;
        }

        private static TreeSet<String> foreignKeys(DatabaseMetaData meta, String schema, String table)
                throws SQLException {
            Map<String, Map<Short, String[]>> keys = new TreeMap<>();
            try (ResultSet rows = meta.getImportedKeys(null, schema, table)) {
                while (rows.next()) {
                    keys.computeIfAbsent(rows.getString("FK_NAME"), key -> new TreeMap<>())
                            .put(rows.getShort("KEY_SEQ"), new String[] {
                                rows.getString("FKCOLUMN_NAME"),
                                rows.getString("PKTABLE_SCHEM") + "." + rows.getString("PKTABLE_NAME"),
                                rows.getString("PKCOLUMN_NAME")
                            });
                }
            }
            TreeSet<String> lines = new TreeSet<>();
            keys.values()
                    .forEach(parts -> lines.add("foreign key ("
                            + String.join(
                                    ", ",
                                    parts.values().stream().map(part -> part[0]).toList())
                            + ") to " + parts.values().iterator().next()[1] + " ("
                            + String.join(
                                    ", ",
                                    parts.values().stream().map(part -> part[2]).toList()) + ")"));
            return lines;
        }

        /** Unique keys, the primary one left out. */
        private static TreeSet<String> unique(DatabaseMetaData meta, String schema, String table) throws SQLException {
            Map<String, Map<Short, String>> keys = new TreeMap<>();
            try (ResultSet rows = meta.getIndexInfo(null, schema, table, true, false)) {
                while (rows.next()) {
                    String name = rows.getString("INDEX_NAME");
                    if (name != null && rows.getString("COLUMN_NAME") != null) {
                        keys.computeIfAbsent(name, key -> new TreeMap<>())
                                .put(rows.getShort("ORDINAL_POSITION"), rows.getString("COLUMN_NAME"));
                    }
                }
            }
            List<String> primary = new ArrayList<>();
            try (ResultSet rows = meta.getPrimaryKeys(null, schema, table)) {
                Map<Short, String> parts = new TreeMap<>();
                while (rows.next()) {
                    parts.put(rows.getShort("KEY_SEQ"), rows.getString("COLUMN_NAME"));
                }
                primary.addAll(parts.values());
            }
            TreeSet<String> lines = new TreeSet<>();
            keys.values().stream()
                    .map(parts -> new ArrayList<>(parts.values()))
                    .filter(parts -> !parts.equals(primary))
                    .forEach(parts -> lines.add("unique (" + String.join(", ", parts) + ")"));
            return lines;
        }
    }
}
