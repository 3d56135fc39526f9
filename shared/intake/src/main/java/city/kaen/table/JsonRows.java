package city.kaen.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a JSON document, one at a time: the header from the objects' keys as row 1, or the arrays as they stand.
final class JsonRows extends RowsInOrder {
    private final JsonParser json;
    private final Map<String, Integer> columns;
    private final JsonWay way;
    private Cell[] cells;
    private int number;
    private int filled;
    private boolean ended;

    JsonRows(PlainText text, Map<String, Integer> columns, JsonWay way) {
        this.way = way;
        this.columns = columns;
        this.cells = new Cell[Math.max(columns.size(), 64)];
        try {
            this.json = JsonTables.parser(text);
            way.enter(json);
        } catch (IOException e) {
            throw JsonTables.refusal(e);
        }
    }

    @Override
    @Nullable
    Row read() {
        if (ended) {
            return null;
        }
        if (number == 0 && !columns.isEmpty()) {
            number = 1;
            return new Row(1, columns.keySet().stream().map(Blanks::cell).toList(), false);
        }
        try {
            for (JsonToken token = json.nextToken(); !way.ends(token); token = json.nextToken()) {
                if (token == null) {
                    throw Refused.broken("JSON is cut short");
                }
                number++;
                if (columns.isEmpty()) {
                    array(token);
                } else {
                    object(token);
                }
                if (filled > 0) {
                    return new Row(number, List.of(Arrays.copyOf(cells, filled)), false);
                }
            }
            way.leave(json);
            ended = true;
            return null;
        } catch (IOException e) {
            throw JsonTables.refusal(e);
        }
    }

    void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void object(JsonToken start) throws IOException {
        if (start != JsonToken.START_OBJECT) {
            throw Refused.notRows("row " + number + " is no object");
        }
        filled = 0;
        count(columns.size());
        Arrays.fill(cells, 0, columns.size(), null);
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            Integer column = columns.get(key);
            if (column == null || cells[column] != null) {
                throw Refused.broken("JSON row " + number + " names " + key + " twice");
            }
            put(column, json.nextToken());
        }
        for (int i = 0; i < columns.size(); i++) {
            if (cells[i] == null) {
                cells[i] = Blanks.CELL;
            }
        }
    }

    private void array(JsonToken start) throws IOException {
        if (start != JsonToken.START_ARRAY) {
            throw Refused.notRows("row " + number + " is no array");
        }
        filled = 0;
        int column = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (column == Grid.COLUMNS) {
                throw Refused.beyondTheGrid("row " + number + " has more than " + Grid.COLUMNS + " values");
            }
            if (column == cells.length) {
                cells = Arrays.copyOf(cells, Math.min(Grid.COLUMNS, column * 4));
            }
            put(column++, token);
        }
    }

    private void put(int column, JsonToken token) throws IOException {
        Cell cell = switch (token) {
            case VALUE_STRING -> Blanks.cell(Surrogates.whole(json.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NumberText.cell(json.getText());
            case VALUE_TRUE -> new Cell.Bool(true);
            case VALUE_FALSE -> new Cell.Bool(false);
            case VALUE_NULL -> Blanks.CELL;
            case START_OBJECT, START_ARRAY, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw Refused.notRows("row " + number + " holds more than values");
        };
        cells[column] = cell;
        if (!(cell instanceof Cell.Blank)) {
            filled = Math.max(filled, column + 1);
        }
    }
}
