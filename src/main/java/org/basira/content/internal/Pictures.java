package org.basira.content.internal;

import java.util.List;
import java.util.Map;
import org.basira.content.ContentText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the drawing a question names into the question itself, so that a snapshot holds all it shows; and says what in a
 * drawing may not be shown.
 */
final class Pictures {

    private Pictures() {}

    /** {@code pictures}: drawings by path; a file is looked for in the folder {@code media} of any folder around. */
    static void resolve(String path, Yaml.Tree tree, Map<String, String> pictures, List<Fault> faults) {
        if (!(tree.json().path("picture") instanceof ObjectNode picture)) {
            return;
        }
        String file = picture.path("file").asString("");
        if (!file.isEmpty()) {
            String svg = find(path, file, pictures);
            if (svg == null) {
                faults.add(new Fault(place(tree, "/picture/file"), ContentText.UNKNOWN_ID, "picture.file", file));
                return;
            }
            picture.remove("file");
            picture.put("svg", svg.replace("\r\n", "\n").strip());
        }
        for (String refused : SafeSvg.of(picture.path("svg").asString("")).refused()) {
            faults.add(new Fault(place(tree, "/picture"), ContentText.FIELD_WRONG, "picture", refused));
        }
    }

    private static @Nullable String find(String path, String file, Map<String, String> pictures) {
        String folder = path;
        while (folder.contains("/")) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            String found = pictures.get(folder + "/media/" + file);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Place place(Yaml.Tree tree, String pointer) {
        return tree.places().getOrDefault(pointer, Place.START);
    }
}
