use crate::metadata::text_string;
use graticule_scene::Scene;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Makes the page one tagged figure (ISO 32000-1, 14.7 and 14.8), described in words where the
/// scene is.
pub(crate) fn tag(document: &mut Document, page: ObjectId, scene: &Scene) -> Dictionary {
    let (root, whole, figure) =
        (document.new_object_id(), document.new_object_id(), document.new_object_id());
    let kind = |name: &str| Object::Name(name.into());
    let size = scene.size();
    let mut element = dictionary! {
        "Type" => kind("StructElem"),
        "S" => kind("Figure"),
        "P" => whole,
        "Pg" => page,
        "K" => 0,
        "A" => dictionary! {
            "O" => kind("Layout"),
            "Placement" => kind("Block"),
            "BBox" => vec![0.into(), 0.into(), size.width.into(), size.height.into()],
        },
    };
    if let Some(text) = scene.description().or(scene.title()).filter(|text| !text.is_empty()) {
        element.set("Alt", text_string(text));
    }
    document.set_object(figure, element);
    document.set_object(
        whole,
        dictionary! {
            "Type" => kind("StructElem"),
            "S" => kind("Document"),
            "P" => root,
            "K" => vec![figure.into()],
        },
    );
    document.set_object(
        root,
        dictionary! {
            "Type" => kind("StructTreeRoot"),
            "K" => vec![whole.into()],
            "ParentTree" => dictionary! {
                "Nums" => vec![0.into(), vec![Object::from(figure)].into()],
            },
            "ParentTreeNextKey" => 1,
        },
    );
    dictionary! {
        "StructTreeRoot" => root,
        "MarkInfo" => dictionary! { "Marked" => true },
    }
}
