package org.basira.learning.view;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.basira.learning.LearningText;
import org.basira.learning.Trial;
import org.basira.learning.TrialOffice.Cell;
import org.basira.measurement.GroupFigures.Group;
import org.basira.measurement.formula.Change;
import org.basira.measurement.formula.Estimate;
import org.basira.ui.Formats;
import org.basira.ui.Messages;

/** The study by day and arm: a row each, and under each day the difference between its arms. */
final class StudyTable extends NativeTable {

    private static final int PLACES = 2;
    private static final List<LearningText> HEAD = List.of(
            LearningText.STUDY_GROUP,
            LearningText.STUDY_PEOPLE,
            LearningText.STUDY_THEN,
            LearningText.STUDY_CHANGE,
            LearningText.STUDY_FLAGS);

    private final Locale locale;

    StudyTable(Map<Cell, Group> results, Locale locale) {
        this.locale = locale;
        addClassNames("tbl", "fold");
        NativeTableRow head = getHead().addRow();
        for (LearningText each : HEAD) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(t(each));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        for (int days : Trial.DAYS) {
            Optional<Group> now = row(results, new Cell(days, Trial.Arm.NOW));
            Optional<Group> later = row(results, new Cell(days, Trial.Arm.LATER));
            row(
                    t(LearningText.STUDY_DIFFERENCE, days),
                    "",
                    difference(now, later, StudyTable::sensitivity),
                    difference(now, later, group -> change(group, Change::sensitivity)),
                    difference(now, later, group -> change(group, Change::falseAlarmRate)));
        }
    }

    private Optional<Group> row(Map<Cell, Group> results, Cell cell) {
        String name = t(
                switch (cell.arm()) {
                    case NOW -> LearningText.STUDY_ARM_NOW;
                    case LATER -> LearningText.STUDY_ARM_LATER;
                },
                cell.days());
        Optional<Group> found = Optional.ofNullable(results.get(cell));
        found.ifPresent(group -> {
            switch (group) {
                case Group.TooFew(int needed) -> row(name, t(LearningText.STUDY_TOO_FEW, needed), "", "", "");
                case Group.Known known ->
                    row(
                            name,
                            Formats.number(locale, known.learners()),
                            figure(known.sensitivity()),
                            figure(change(known, Change::sensitivity)),
                            figure(change(known, Change::falseAlarmRate)));
            }
        });
        return found;
    }

    private static Optional<Estimate> sensitivity(Group group) {
        return group instanceof Group.Known known ? known.sensitivity() : Optional.empty();
    }

    private static Optional<Estimate> change(Group group, Function<Change, Estimate> part) {
        return group instanceof Group.Known known ? known.change().map(part) : Optional.empty();
    }

    /** Refreshers now less refreshers later. */
    private String difference(Optional<Group> now, Optional<Group> later, Function<Group, Optional<Estimate>> part) {
        return figure(now.flatMap(part).flatMap(one -> later.flatMap(part).map(one::minus)));
    }

    private String figure(Optional<Estimate> estimate) {
        return estimate.map(each ->
                        t(LearningText.STUDY_FIGURE, places(each.value()), places(each.low()), places(each.high())))
                .orElse("–");
    }

    private String places(double number) {
        return Formats.signed(locale, number, PLACES);
    }

    private void row(String name, String... cells) {
        NativeTableRow row = getBody().addRow();
        NativeTableHeaderCell label = new NativeTableHeaderCell(name);
        label.getElement().setAttribute("scope", "row");
        row.add(label);
        for (String each : cells) {
            NativeTableCell cell = new NativeTableCell(each);
            cell.addClassName("num");
            row.add(cell);
        }
    }

    private String t(LearningText message, Object... arguments) {
        return Messages.text(locale, message, arguments);
    }
}
