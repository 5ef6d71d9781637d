use crate::content::Content;
use crate::parts::{Form, Name, Object as Part, Parts, State};
use crate::{PDF, metadata, structure};
use graticule_scene::kurbo::Rect;
use graticule_scene::{Error, Scene};
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};
use md5::{Digest as _, Md5};
use miniz_oxide::deflate::compress_to_vec_zlib;
use printpdf::{
    DictItem, ExternalStream, ExternalXObject, Mm, PdfDocument, PdfPage, PdfSaveOptions, XObject,
    XObjectId,
};
use std::collections::{BTreeMap, BTreeSet};

/// The compressor's level: 9 saves at most 5 % more on paths and images, and takes three times as
/// long.
const LEVEL: u8 = 5;

/// The file's bytes.
///
/// printpdf makes an object tree of fonts, shadings and external objects. What it has no words for
/// is put into that tree here, and nowhere else: the content stream, what every stream refers to,
/// the page's boxes, tags and metadata, and an ID that is the same from run to run.
pub(crate) fn serialize(
    scene: &Scene,
    content: Content,
    mut parts: Parts,
    compressed: bool,
) -> Result<Vec<u8>, Error> {
    let names: Vec<BTreeSet<Name>> = parts.objects.iter().map(names_of).collect();
    let used = content.used().clone();
    let mut document = skeleton(&mut parts)?;
    let page = document.page_iter().next().ok_or_else(|| broken("a page"))?;
    let resources = Resources::take(&mut document, page, &parts)?;
    for (index, names) in names.iter().enumerate() {
        if let Some(Object::Reference(id)) = resources.objects.get(&Name::Object(index))
            && !names.is_empty()
        {
            let own = resources.of(names);
            stream_dict(&mut document, *id)?.set("Resources", own);
        }
    }
    finish_fonts(&mut document, &parts, &resources)?;
    finish_page(&mut document, page, scene, content, resources.of(&used), parts.transparent)?;
    finish_catalog(&mut document, page, scene)?;
    if compressed {
        document.objects.values_mut().for_each(compress);
    }
    finish_file(document)
}

/// What a form refers to; an image refers to nothing.
fn names_of(part: &Part) -> BTreeSet<Name> {
    match part {
        Part::Form(form) => form.content.used().clone(),
        Part::Image(_) => BTreeSet::new(),
    }
}

/// The document as printpdf makes it: all parts, and a page that names the glyphs in use.
fn skeleton(parts: &mut Parts) -> Result<Document, Error> {
    let mut pdf = PdfDocument::new("");
    for (index, shading) in std::mem::take(&mut parts.shadings).into_iter().enumerate() {
        let id = printpdf::ShadingId(Name::Shading(index).to_string());
        pdf.resources.shadings.map.insert(id, shading);
    }
    for (index, part) in std::mem::take(&mut parts.objects).into_iter().enumerate() {
        let stream = match part {
            Part::Form(form) => form_stream(form),
            Part::Image(stream) => stream,
        };
        let object = ExternalXObject { stream, width: None, height: None, dpi: None };
        let id = XObjectId(Name::Object(index).to_string());
        pdf.resources.xobjects.map.insert(id, XObject::External(object));
    }
    let mut operations = Vec::new();
    for (name, font) in parts.fonts.iter() {
        pdf.resources.fonts.map.insert(printpdf::FontId(name.to_string()), font.embedded()?);
        operations.extend(font.roll_call(name));
    }
    pdf.pages.push(PdfPage::new(Mm(1.0), Mm(1.0), operations));
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    Ok(printpdf::serialize::to_lopdf_doc(&pdf, &options, &mut Vec::new()))
}

fn form_stream(form: Form) -> ExternalStream {
    let name = |name: &str| DictItem::Name(name.into());
    let Rect { x0, y0, x1, y1 } = form.bounds;
    let bounds = [x0, y0, x1, y1].map(|v| DictItem::Real(v as f32)).into();
    let dict =
        [("Type", name("XObject")), ("Subtype", name("Form")), ("BBox", DictItem::Array(bounds))];
    let mut dict: BTreeMap<_, _> = dict.map(|(key, value)| (key.to_owned(), value)).into();
    if form.group {
        let group = [("S", name("Transparency")), ("CS", name("DeviceRGB"))]
            .map(|(key, value)| (key.to_owned(), value));
        dict.insert("Group".to_owned(), DictItem::Dict { map: group.into() });
    }
    ExternalStream { dict, content: form.content.into_bytes(), compress: false }
}

/// The objects behind names.
struct Resources {
    objects: BTreeMap<Name, Object>,
}

impl Resources {
    /// Takes over printpdf's dictionaries, which hold everything for every page, so that each
    /// stream can have one of what it uses: a form must not refer to itself.
    fn take(document: &mut Document, page: ObjectId, parts: &Parts) -> Result<Self, Error> {
        let shared = reference(document.get_dictionary(page).map_err(failed)?, "Resources")?;
        let Some(Object::Dictionary(shared)) = document.objects.remove(&shared) else {
            return Err(broken("resources"));
        };
        let mut objects = BTreeMap::new();
        for category in ["Font", "Shading", "XObject", "ExtGState"] {
            let id = reference(&shared, category)?;
            let Some(Object::Dictionary(entries)) = document.objects.remove(&id) else {
                return Err(broken(category));
            };
            for (key, object) in &entries {
                let index = key.get(1..).and_then(|digits| std::str::from_utf8(digits).ok());
                let index = index.and_then(|digits| digits.parse().ok());
                let index: usize = index.ok_or_else(|| broken("names"))?;
                let name = match category {
                    "Font" => Name::Font(index),
                    "Shading" => Name::Shading(index),
                    _ => Name::Object(index),
                };
                objects.insert(name, object.clone());
            }
        }
        let mut resources = Self { objects };
        for (state, index) in &parts.states {
            let state = resources.state(*state);
            let id = document.add_object(state);
            resources.objects.insert(Name::State(*index), id.into());
        }
        Ok(resources)
    }

    /// printpdf's own states know no masks.
    fn state(&self, state: State) -> Dictionary {
        let alpha = |millionths: u32| millionths as f32 / Content::OPAQUE as f32;
        match state {
            State::FillAlpha(value) => dictionary! { "ca" => alpha(value) },
            State::StrokeAlpha(value) => dictionary! { "CA" => alpha(value) },
            State::Mask(form) => dictionary! {
                "SMask" => dictionary! {
                    "S" => Object::Name("Luminosity".into()),
                    "G" => self.objects.get(&form).cloned().unwrap_or(Object::Null),
                },
            },
        }
    }

    /// A resource dictionary of some names.
    fn of(&self, names: &BTreeSet<Name>) -> Dictionary {
        let mut categories: BTreeMap<&str, Dictionary> = BTreeMap::new();
        for name in names {
            if let Some(object) = self.objects.get(name) {
                let entries = categories.entry(name.category()).or_default();
                entries.set(name.to_string(), object.clone());
            }
        }
        categories.into_iter().map(|(key, entries)| (key, Object::from(entries))).collect()
    }
}

fn finish_fonts(
    document: &mut Document,
    parts: &Parts,
    resources: &Resources,
) -> Result<(), Error> {
    for (name, font) in parts.fonts.iter() {
        let Some(Object::Reference(id)) = resources.objects.get(&name) else {
            return Err(broken("a font"));
        };
        let composite = document.get_dictionary_mut(*id).map_err(failed)?;
        let descendants = composite.get_mut(b"DescendantFonts").and_then(Object::as_array_mut);
        let descendant = descendants.map_err(failed)?.first_mut();
        let descendant = descendant.ok_or_else(|| broken("a descendant font"))?;
        let descendant = descendant.as_dict_mut().map_err(failed)?;
        descendant.set("W", font.widths());
        let descriptor = reference(descendant, "FontDescriptor")?;
        font.describe(document.get_dictionary_mut(descriptor).map_err(failed)?);
    }
    Ok(())
}

fn finish_page(
    document: &mut Document,
    page: ObjectId,
    scene: &Scene,
    content: Content,
    resources: Dictionary,
    transparent: bool,
) -> Result<(), Error> {
    let name = |name: &str| Object::Name(name.into());
    let size = scene.size();
    let area = vec![0.into(), 0.into(), size.width.into(), size.height.into()];
    let dict = document.get_dictionary_mut(page).map_err(failed)?;
    for key in ["MediaBox", "CropBox", "TrimBox"] {
        dict.set(key, area.clone());
    }
    dict.remove(b"Annots");
    dict.set("Resources", resources);
    dict.set("StructParents", 0);
    dict.set("Tabs", name("S"));
    if transparent {
        // So that viewers blend in the scene's colours, whatever they print on.
        dict.set("Group", dictionary! { "S" => name("Transparency"), "CS" => name("DeviceRGB") });
    }
    let stream = reference(dict, "Contents")?;
    let stream = document.get_object_mut(stream).and_then(Object::as_stream_mut);
    stream.map_err(failed)?.set_content(content.into_bytes());
    Ok(())
}

fn finish_catalog(document: &mut Document, page: ObjectId, scene: &Scene) -> Result<(), Error> {
    let tags = structure::tag(document, page, scene);
    let packet = document.add_object(metadata::xmp(scene));
    let info = reference(&document.trailer, "Info")?;
    document.set_object(info, metadata::info(scene));
    let catalog = document.catalog_mut().map_err(failed)?;
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    catalog.set("Metadata", packet);
    catalog.extend(&tags);
    catalog.extend(&metadata::catalog(scene));
    Ok(())
}

/// Deflates a stream where that gains something; metadata stay readable for other tools.
fn compress(object: &mut Object) {
    let Object::Stream(stream) = object else { return };
    if stream.dict.has(b"Filter") || stream.dict.has_type(b"Metadata") {
        return;
    }
    let deflated = compress_to_vec_zlib(&stream.content, LEVEL);
    if deflated.len() < stream.content.len() {
        stream.dict.set("Filter", Object::Name("FlateDecode".into()));
        stream.set_content(deflated);
    }
}

/// Writes the objects; the ID is a digest of all bytes but its own.
fn finish_file(mut document: Document) -> Result<Vec<u8>, Error> {
    // 1.4 brought alpha and tags, 1.7 is the first that ISO describes.
    "1.7".clone_into(&mut document.version);
    document.trailer.remove(b"ID");
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    let digest = Object::String(Md5::digest(&bytes).to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![digest.clone(), digest]);
    bytes.clear();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}

fn stream_dict(document: &mut Document, id: ObjectId) -> Result<&mut Dictionary, Error> {
    let stream = document.get_object_mut(id).and_then(Object::as_stream_mut);
    Ok(&mut stream.map_err(failed)?.dict)
}

fn reference(dict: &Dictionary, key: &'static str) -> Result<ObjectId, Error> {
    dict.get(key.as_bytes()).and_then(Object::as_reference).map_err(failed)
}

fn failed(error: lopdf::Error) -> Error {
    Error::backend(PDF, error)
}

/// printpdf left out what it was asked for.
fn broken(what: &str) -> Error {
    Error::backend(PDF, format!("{what} is missing from the object tree"))
}

#[cfg(test)]
mod tests {
    use crate::Pdf;
    use crate::testing::{BOLD, bytes, figure, label, load, seed};
    use graticule_scene::kurbo::Size;
    use graticule_scene::{Backend as _, Error, Group, Role, Scene};

    #[test]
    fn the_page_has_the_scenes_size() {
        let document = load(&seed());
        let page = document.page();
        for key in ["MediaBox", "CropBox", "TrimBox"] {
            let area = page.get(key.as_bytes()).unwrap().as_array().unwrap();
            let area: Vec<f32> = area.iter().map(|v| v.as_float().unwrap()).collect();
            assert_eq!(area, [0.0, 0.0, 475.2, 302.4]);
        }
    }

    #[test]
    fn the_same_scene_gives_the_same_bytes() {
        let first = bytes(&seed());
        let other = bytes(&figure([label(&BOLD, "other")]));
        assert_eq!(bytes(&seed()), first);
        let id = |bytes: &[u8]| {
            let document = lopdf::Document::load_mem(bytes).unwrap();
            document.trailer.get(b"ID").unwrap().as_array().unwrap().clone()
        };
        assert_ne!(id(&first), id(&other));
    }

    #[test]
    fn streams_may_stay_readable() {
        let mut bytes = Vec::new();
        let pdf = Pdf::new().uncompressed();
        pdf.write(&seed(), &pdf.formats()[0], &mut bytes).unwrap();
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        let mut streams = document.objects.values().filter_map(|object| object.as_stream().ok());
        assert!(streams.all(|stream| !stream.is_compressed()));
    }

    #[test]
    fn an_opaque_page_has_no_transparency() {
        assert!(!load(&seed()).page().has(b"Group"));
    }

    #[test]
    fn a_figure_stays_small() {
        let size = bytes(&seed()).len();
        assert!(size < 20_000, "{size}");
    }

    #[test]
    fn a_page_beyond_any_viewer_is_refused() {
        let scene =
            |side| Scene::new(Size::new(side, 10.0), 72.0, Group::new(Role::Figure)).unwrap();
        let write = |scene| Pdf::new().write(&scene, &Pdf::new().formats()[0], &mut Vec::new());
        assert!(write(scene(14_400.0)).is_ok());
        let error = write(scene(14_400.1)).unwrap_err();
        assert!(matches!(error, Error::Unsupported { .. }));
        assert!(error.to_string().contains("make the figure smaller"), "{error}");
    }
}
